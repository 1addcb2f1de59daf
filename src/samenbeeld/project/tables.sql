-- 307ec29228f16ff9e43d46e321113e1bb6c9659791428418ac25c98335a4ae4e
CREATE TABLE "django_migrations" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "app" varchar(255) NOT NULL, "name" varchar(255) NOT NULL, "applied" datetime NOT NULL);
CREATE TABLE "accounts_visit" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "place" varchar(200) NOT NULL, "seen_at" datetime NOT NULL, "account_id" char(32) NOT NULL REFERENCES "accounts_account" ("id") DEFERRABLE INITIALLY DEFERRED, "before_at" datetime NULL, CONSTRAINT "one_visit_per_place" UNIQUE ("account_id", "place"));
CREATE TABLE "organisations_region" ("code" varchar(4) NOT NULL PRIMARY KEY, "slug" varchar(50) NOT NULL UNIQUE, "name" varchar(80) NOT NULL);
CREATE TABLE "organisations_organisation" ("id" char(32) NOT NULL PRIMARY KEY, "slug" varchar(60) NOT NULL UNIQUE, "name" varchar(120) NOT NULL, "kind" varchar(30) NOT NULL, "is_invented" bool NOT NULL, "parent_id" char(32) NULL REFERENCES "organisations_organisation" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "organisations_organisation_regions" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "organisation_id" char(32) NOT NULL REFERENCES "organisations_organisation" ("id") DEFERRABLE INITIALLY DEFERRED, "region_id" varchar(4) NOT NULL REFERENCES "organisations_region" ("code") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "organisations_membership" ("id" char(32) NOT NULL PRIMARY KEY, "functions" text NOT NULL CHECK ((JSON_VALID("functions") OR "functions" IS NULL)), "valid_from" datetime NOT NULL, "valid_until" datetime NULL, "account_id" char(32) NOT NULL REFERENCES "accounts_account" ("id") DEFERRABLE INITIALLY DEFERRED, "organisation_id" char(32) NOT NULL REFERENCES "organisations_organisation" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "membership_ends_after_it_starts" CHECK (("valid_until" IS NULL OR "valid_until" > ("valid_from"))));
CREATE TABLE "organisations_site" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "name" varchar(120) NOT NULL, "address" varchar(200) NOT NULL, "municipality_code" varchar(6) NOT NULL, "longitude" real NULL, "latitude" real NULL, "source" varchar(200) NOT NULL, "organisation_id" char(32) NOT NULL REFERENCES "organisations_organisation" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "site_lies_in_the_netherlands" CHECK ((("latitude" IS NULL AND "longitude" IS NULL) OR ("latitude" BETWEEN 50.5 AND 54.0 AND "longitude" BETWEEN 3.0 AND 7.5))));
CREATE TABLE "access_release" ("id" char(32) NOT NULL PRIMARY KEY, "object_kind" varchar(60) NOT NULL, "object_id" varchar(120) NOT NULL, "reason" varchar(300) NOT NULL, "released_at" datetime NOT NULL, "until" datetime NULL, "withdrawn_at" datetime NULL, "organisation_id" char(32) NULL REFERENCES "organisations_organisation" ("id") DEFERRABLE INITIALLY DEFERRED, "region_id" varchar(4) NULL REFERENCES "organisations_region" ("code") DEFERRABLE INITIALLY DEFERRED, "released_by_id" char(32) NOT NULL REFERENCES "organisations_membership" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "release_names_exactly_one_audience" CHECK ((("organisation_id" IS NOT NULL AND "region_id" IS NULL) OR ("organisation_id" IS NULL AND "region_id" IS NOT NULL))));
CREATE TABLE "accounts_account" ("password" varchar(128) NOT NULL, "last_login" datetime NULL, "id" char(32) NOT NULL PRIMARY KEY, "login" varchar(64) NOT NULL UNIQUE, "name" varchar(120) NOT NULL, "email" varchar(254) NOT NULL, "is_active" bool NOT NULL, "is_demonstration" bool NOT NULL, "language" varchar(2) NOT NULL, "theme" varchar(6) NOT NULL, "reads_sans" bool NOT NULL, "table_density" varchar(7) NOT NULL, "joined_at" datetime NOT NULL, "password_is_temporary" bool NOT NULL);
CREATE TABLE "files_storedfile" ("id" char(32) NOT NULL PRIMARY KEY, "digest" varchar(64) NOT NULL, "size" bigint unsigned NOT NULL CHECK ("size" >= 0), "kind" varchar(10) NOT NULL, "wrapped_key" BLOB NOT NULL, "state" varchar(11) NOT NULL, "stored_at" datetime NOT NULL, "settled_at" datetime NULL, "settled_by" varchar(120) NOT NULL, "is_own" bool NOT NULL, "signature" varchar(120) NOT NULL, "is_read" bool NOT NULL, "tell" varchar(120) NOT NULL, "has_words" bool NULL, CONSTRAINT "file_settled_once" CHECK (("state" = 'quarantined' OR "settled_at" IS NOT NULL)));
CREATE TABLE "activities_activity_regions" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "activity_id" char(32) NOT NULL REFERENCES "activities_activity" ("id") DEFERRABLE INITIALLY DEFERRED, "region_id" varchar(4) NOT NULL REFERENCES "organisations_region" ("code") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "activities_gripstatus" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "level" smallint unsigned NOT NULL CHECK ("level" >= 0), "reason" varchar(500) NOT NULL, "set_at" datetime NOT NULL, "activity_id" char(32) NOT NULL REFERENCES "activities_activity" ("id") DEFERRABLE INITIALLY DEFERRED, "region_id" varchar(4) NOT NULL REFERENCES "organisations_region" ("code") DEFERRABLE INITIALLY DEFERRED, "set_by_id" char(32) NOT NULL REFERENCES "organisations_membership" ("id") DEFERRABLE INITIALLY DEFERRED, "source_region_id" varchar(4) NULL REFERENCES "organisations_region" ("code") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "grip_is_zero_to_five" CHECK ("level" BETWEEN 0 AND 5), CONSTRAINT "grip_has_a_reason" CHECK (NOT ("reason" = '')));
CREATE TABLE "activities_participation" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "joined_at" datetime NOT NULL, "left_at" datetime NULL, "activity_id" char(32) NOT NULL REFERENCES "activities_activity" ("id") DEFERRABLE INITIALLY DEFERRED, "organisation_id" char(32) NOT NULL REFERENCES "organisations_organisation" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "an_organisation_takes_part_once" UNIQUE ("activity_id", "organisation_id"));
CREATE TABLE "activities_activity" ("id" char(32) NOT NULL PRIMARY KEY, "slug" varchar(60) NOT NULL UNIQUE, "name" varchar(120) NOT NULL, "kind" varchar(10) NOT NULL, "mode" varchar(8) NOT NULL, "state" varchar(11) NOT NULL, "tlp" varchar(12) NOT NULL, "started_at" datetime NULL, "closed_at" datetime NULL, "created_at" datetime NOT NULL, "created_by_id" char(32) NOT NULL REFERENCES "organisations_membership" ("id") DEFERRABLE INITIALLY DEFERRED, "owner_id" char(32) NOT NULL REFERENCES "organisations_organisation" ("id") DEFERRABLE INITIALLY DEFERRED, "step" smallint unsigned NULL CHECK ("step" >= 0), CONSTRAINT "an_exercise_is_never_real" CHECK ((NOT ("kind" = 'exercise') OR "mode" = 'exercise')), CONSTRAINT "mode_is_real_or_exercise" CHECK ("mode" IN ('real', 'exercise')), CONSTRAINT "activity_stands_on_the_ladder" CHECK (("step" IS NULL OR "step" BETWEEN 0 AND 4)));
CREATE TABLE "activities_activitydocument" ("id" char(32) NOT NULL PRIMARY KEY, "number" integer unsigned NOT NULL CHECK ("number" >= 0), "title" varchar(120) NOT NULL, "tlp" varchar(12) NOT NULL, "withdrawn_at" datetime NULL, "withdrawn_reason" varchar(300) NOT NULL, "activity_id" char(32) NOT NULL REFERENCES "activities_activity" ("id") DEFERRABLE INITIALLY DEFERRED, "owner_id" char(32) NOT NULL REFERENCES "organisations_organisation" ("id") DEFERRABLE INITIALLY DEFERRED, "withdrawn_by_id" char(32) NULL REFERENCES "organisations_membership" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "a_document_has_its_own_number" UNIQUE ("activity_id", "number"), CONSTRAINT "withdrawn_with_a_reason" CHECK (("withdrawn_at" IS NULL OR NOT ("withdrawn_reason" = ''))));
CREATE TABLE "activities_documentversion" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "number" integer unsigned NOT NULL CHECK ("number" >= 0), "file_name" varchar(160) NOT NULL, "note" varchar(500) NOT NULL, "uploaded_at" datetime NOT NULL, "form_key" char(32) NOT NULL UNIQUE, "document_id" char(32) NOT NULL REFERENCES "activities_activitydocument" ("id") DEFERRABLE INITIALLY DEFERRED, "file_id" char(32) NOT NULL UNIQUE REFERENCES "files_storedfile" ("id") DEFERRABLE INITIALLY DEFERRED, "uploaded_by_id" char(32) NOT NULL REFERENCES "organisations_membership" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "a_version_has_its_own_number" UNIQUE ("document_id", "number"));
CREATE TABLE "organisations_dutyshift" ("id" char(32) NOT NULL PRIMARY KEY, "function" varchar(40) NOT NULL, "starts_at" datetime NOT NULL, "ends_at" datetime NOT NULL, "withdrawn_at" datetime NULL, "membership_id" char(32) NOT NULL REFERENCES "organisations_membership" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "duty_ends_after_it_starts" CHECK ("ends_at" > ("starts_at")));
CREATE TABLE "alerts_alarm" ("id" char(32) NOT NULL PRIMARY KEY, "key" varchar(36) NOT NULL UNIQUE, "number" integer unsigned NOT NULL CHECK ("number" >= 0), "first" varchar(120) NOT NULL, "second" varchar(240) NOT NULL, "subject_kind" varchar(60) NOT NULL, "subject_id" varchar(120) NOT NULL, "subject_label" varchar(200) NOT NULL, "subject_url" varchar(300) NOT NULL, "mode" varchar(8) NOT NULL, "tlp" varchar(12) NOT NULL, "is_test" bool NOT NULL, "asks_to_come" bool NOT NULL, "audience" text NOT NULL CHECK ((JSON_VALID("audience") OR "audience" IS NULL)), "sent_at" datetime NOT NULL, "sent_by_id" char(32) NOT NULL REFERENCES "organisations_membership" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "alarms_of_a_subject_are_counted" UNIQUE ("subject_kind", "subject_id", "number"), CONSTRAINT "alarm_is_real_or_exercise" CHECK ("mode" IN ('real', 'exercise')));
CREATE TABLE "alerts_pushdevice" ("id" char(32) NOT NULL PRIMARY KEY, "name" varchar(80) NOT NULL, "endpoint" varchar(600) NOT NULL UNIQUE, "public_key" varchar(120) NOT NULL, "secret" varchar(40) NOT NULL, "added_at" datetime NOT NULL, "gone_at" datetime NULL, "account_id" char(32) NOT NULL REFERENCES "accounts_account" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "alerts_reach" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "phone" varchar(20) NOT NULL, "email" varchar(254) NOT NULL, "quiet_from" time NULL, "quiet_until" time NULL, "account_id" char(32) NOT NULL UNIQUE REFERENCES "accounts_account" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "alerts_recipient" ("id" char(32) NOT NULL PRIMARY KEY, "function" varchar(40) NOT NULL, "is_on_duty" bool NOT NULL, "site" varchar(120) NOT NULL, "made_at" datetime NOT NULL, "alarm_id" char(32) NOT NULL REFERENCES "alerts_alarm" ("id") DEFERRABLE INITIALLY DEFERRED, "membership_id" char(32) NOT NULL REFERENCES "organisations_membership" ("id") DEFERRABLE INITIALLY DEFERRED, "root_id" char(32) NULL REFERENCES "alerts_recipient" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "once_in_an_alarm" UNIQUE ("alarm_id", "membership_id"));
CREATE TABLE "alerts_delivery" ("id" char(32) NOT NULL PRIMARY KEY, "channel" varchar(6) NOT NULL, "is_reminder" bool NOT NULL, "state" varchar(8) NOT NULL, "tries" smallint unsigned NOT NULL CHECK ("tries" >= 0), "next_try_at" datetime NULL, "recipient_id" char(32) NOT NULL REFERENCES "alerts_recipient" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "one_message_per_channel" UNIQUE ("recipient_id", "channel", "is_reminder"));
CREATE TABLE "alerts_answerlink" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "digest" varchar(64) NOT NULL UNIQUE, "made_at" datetime NOT NULL, "expires_at" datetime NOT NULL, "used_at" datetime NULL, "recipient_id" char(32) NOT NULL REFERENCES "alerts_recipient" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "alerts_alarmstep" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "kind" varchar(9) NOT NULL, "channel" varchar(6) NOT NULL, "answer" varchar(6) NOT NULL, "detail" varchar(200) NOT NULL, "at" datetime NOT NULL, "alarm_id" char(32) NOT NULL REFERENCES "alerts_alarm" ("id") DEFERRABLE INITIALLY DEFERRED, "by_id" char(32) NULL REFERENCES "organisations_membership" ("id") DEFERRABLE INITIALLY DEFERRED, "recipient_id" char(32) NULL REFERENCES "alerts_recipient" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "alerts_calmmessage" ("id" char(32) NOT NULL PRIMARY KEY, "key" varchar(160) NOT NULL, "channel" varchar(6) NOT NULL, "title" varchar(200) NOT NULL, "text" varchar(300) NOT NULL, "path" varchar(300) NOT NULL, "state" varchar(8) NOT NULL, "tries" smallint unsigned NOT NULL CHECK ("tries" >= 0), "next_try_at" datetime NULL, "useless_at" datetime NOT NULL, "membership_id" char(32) NOT NULL REFERENCES "organisations_membership" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "told_once_of_one_thing" UNIQUE ("key", "membership_id", "channel"));
CREATE TABLE "federation_nodekey" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "number" integer unsigned NOT NULL UNIQUE CHECK ("number" >= 0), "code" varchar(16) NOT NULL UNIQUE, "signing" BLOB NOT NULL, "signing_private" BLOB NOT NULL, "closing" BLOB NOT NULL, "closing_private" BLOB NOT NULL, "told" text NOT NULL CHECK ((JSON_VALID("told") OR "told" IS NULL)), "made_at" datetime NOT NULL);
CREATE TABLE "federation_enveloperefusal" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "origin" varchar(16) NOT NULL, "reason" varchar(60) NOT NULL, "day" date NOT NULL, "count" integer unsigned NOT NULL CHECK ("count" >= 0), "first_at" datetime NOT NULL, "last_at" datetime NOT NULL, "last_claimed" varchar(60) NOT NULL, CONSTRAINT "refusals_are_counted_per_day" UNIQUE ("origin", "reason", "day"));
CREATE TABLE "federation_factrelease" ("id" char(32) NOT NULL PRIMARY KEY, "subject" varchar(120) NOT NULL, "mode" varchar(8) NOT NULL, "tlp" varchar(12) NOT NULL, "audience" text NOT NULL CHECK ((JSON_VALID("audience") OR "audience" IS NULL)), "content" text NOT NULL CHECK ((JSON_VALID("content") OR "content" IS NULL)), "settles" text NOT NULL CHECK ((JSON_VALID("settles") OR "settles" IS NULL)), "is_correction" bool NOT NULL, "released_at" datetime NOT NULL, "region_id" varchar(4) NOT NULL REFERENCES "organisations_region" ("code") DEFERRABLE INITIALLY DEFERRED, "released_by_id" char(32) NOT NULL REFERENCES "organisations_membership" ("id") DEFERRABLE INITIALLY DEFERRED, "replaces_id" char(32) NULL UNIQUE REFERENCES "federation_factrelease" ("id") DEFERRABLE INITIALLY DEFERRED, "leaves_at" datetime NULL, "further" text NULL CHECK ((JSON_VALID("further") OR "further" IS NULL)));
CREATE TABLE "federation_foreignwithdrawal" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "why" varchar(9) NOT NULL, "reason" varchar(400) NOT NULL, "at" datetime NOT NULL, "received_at" datetime NOT NULL, "fact_id" bigint NOT NULL UNIQUE REFERENCES "federation_foreignfact" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "federation_peerlink" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "sent" integer unsigned NOT NULL CHECK ("sent" >= 0), "confirmed" integer unsigned NOT NULL CHECK ("confirmed" >= 0), "taken" integer unsigned NOT NULL CHECK ("taken" >= 0), "head" integer unsigned NOT NULL CHECK ("head" >= 0), "profile" integer unsigned NOT NULL CHECK ("profile" >= 0), "wants" bool NOT NULL, "is_missing" bool NOT NULL, "behind_since" datetime NULL, "said_at" datetime NULL, "heard_at" datetime NULL, "received_at" datetime NULL, "peer_id" bigint NOT NULL UNIQUE REFERENCES "federation_peer" ("id") DEFERRABLE INITIALLY DEFERRED, "their_end" text NULL CHECK ((JSON_VALID("their_end") OR "their_end" IS NULL)), "our_end" text NULL CHECK ((JSON_VALID("our_end") OR "our_end" IS NULL)));
CREATE TABLE "federation_factwithdrawal" ("id" char(32) NOT NULL PRIMARY KEY, "reason" varchar(400) NOT NULL, "at" datetime NOT NULL, "by_id" char(32) NOT NULL REFERENCES "organisations_membership" ("id") DEFERRABLE INITIALLY DEFERRED, "release_id" char(32) NOT NULL UNIQUE REFERENCES "federation_factrelease" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "withdrawal_has_a_reason" CHECK (NOT ("reason" = '')));
CREATE TABLE "federation_factreading" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "at" datetime NOT NULL, "told_at" datetime NULL, "account_id" char(32) NOT NULL REFERENCES "accounts_account" ("id") DEFERRABLE INITIALLY DEFERRED, "fact_id" bigint NOT NULL REFERENCES "federation_foreignfact" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "a_fact_is_read_once" UNIQUE ("fact_id", "account_id"));
CREATE TABLE "federation_outboxenvelope" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "sequence" integer unsigned NOT NULL CHECK ("sequence" >= 0), "body" BLOB NOT NULL, "made_at" datetime NOT NULL, "peer_id" bigint NOT NULL REFERENCES "federation_peer" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "outbox_is_numbered" UNIQUE ("peer_id", "sequence"));
CREATE TABLE "federation_inboxenvelope" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "sequence" integer unsigned NOT NULL CHECK ("sequence" >= 0), "digest" varchar(64) NOT NULL, "body" BLOB NOT NULL, "road" varchar(4) NOT NULL, "received_at" datetime NOT NULL, "refused" varchar(60) NOT NULL, "peer_id" bigint NOT NULL REFERENCES "federation_peer" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "inbox_is_numbered" UNIQUE ("peer_id", "sequence"));
CREATE TABLE "federation_foreignfact" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "fact" char(32) NOT NULL, "subject" varchar(120) NOT NULL, "region" varchar(4) NOT NULL, "level" varchar(8) NOT NULL, "mode" varchar(8) NOT NULL, "tlp" varchar(12) NOT NULL, "content" text NOT NULL CHECK ((JSON_VALID("content") OR "content" IS NULL)), "settles" text NOT NULL CHECK ((JSON_VALID("settles") OR "settles" IS NULL)), "released_at" datetime NOT NULL, "received_at" datetime NOT NULL, "peer_id" bigint NOT NULL REFERENCES "federation_peer" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "a_foreign_fact_comes_once" UNIQUE ("peer_id", "fact"), CONSTRAINT "foreign_fact_is_on_the_scale" CHECK ("level" IN ('unknown', 'green', 'yellow', 'orange', 'red', 'purple')));
CREATE TABLE "federation_ownnode" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "code" varchar(16) NOT NULL, "name" varchar(80) NOT NULL, "task" varchar(8) NOT NULL, "oin" varchar(20) NOT NULL, "made_at" datetime NOT NULL, "regions" text NOT NULL CHECK ((JSON_VALID("regions") OR "regions" IS NULL)), CONSTRAINT "there_is_one_own_node" CHECK ("id" = 1));
CREATE TABLE "federation_peer" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "code" varchar(16) NOT NULL UNIQUE, "name" varchar(80) NOT NULL, "task" varchar(8) NOT NULL, "oin" varchar(20) NOT NULL, "key" varchar(16) NOT NULL, "signing" BLOB NOT NULL, "closing" BLOB NOT NULL, "old_keys" text NOT NULL CHECK ((JSON_VALID("old_keys") OR "old_keys" IS NULL)), "added_at" datetime NOT NULL, "regions" text NOT NULL CHECK ((JSON_VALID("regions") OR "regions" IS NULL)), "removed_at" datetime NULL);
CREATE TABLE "federation_factdispatch" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "at" datetime NOT NULL, "release_id" char(32) NOT NULL UNIQUE REFERENCES "federation_factrelease" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "federation_factundo" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "at" datetime NOT NULL, "by_id" char(32) NOT NULL REFERENCES "organisations_membership" ("id") DEFERRABLE INITIALLY DEFERRED, "release_id" char(32) NOT NULL UNIQUE REFERENCES "federation_factrelease" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "assistance_assistancerequest" ("id" char(32) NOT NULL PRIMARY KEY, "home" varchar(16) NOT NULL, "treating" varchar(16) NOT NULL, "helpers" text NOT NULL CHECK ((JSON_VALID("helpers") OR "helpers" IS NULL)), "region" varchar(4) NOT NULL, "mode" varchar(8) NOT NULL, "tlp" varchar(12) NOT NULL, "form" text NOT NULL CHECK ((JSON_VALID("form") OR "form" IS NULL)), "needs" text NOT NULL CHECK ((JSON_VALID("needs") OR "needs" IS NULL)), "place_names" text NOT NULL CHECK ((JSON_VALID("place_names") OR "place_names" IS NULL)), "made_at" datetime NOT NULL, "made_by_id" char(32) NULL REFERENCES "organisations_membership" ("id") DEFERRABLE INITIALLY DEFERRED, "peer_id" bigint NULL REFERENCES "federation_peer" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "assistance_assistancestep" ("id" char(32) NOT NULL PRIMARY KEY, "step" varchar(10) NOT NULL, "node" varchar(16) NOT NULL, "by" varchar(200) NOT NULL, "reason" varchar(400) NOT NULL, "data" text NOT NULL CHECK ((JSON_VALID("data") OR "data" IS NULL)), "at" datetime NOT NULL, "received_at" datetime NULL, "member_id" char(32) NULL REFERENCES "organisations_membership" ("id") DEFERRABLE INITIALLY DEFERRED, "request_id" char(32) NOT NULL REFERENCES "assistance_assistancerequest" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "assistance_ends_with_a_reason" CHECK (NOT ("reason" = '' AND "step" IN ('returned', 'rejected', 'withdrawn'))));
CREATE TABLE "audit_journalline" ("number" bigint NOT NULL PRIMARY KEY, "id" char(32) NOT NULL UNIQUE, "at" datetime NOT NULL, "kind" varchar(80) NOT NULL, "actor_account" varchar(36) NOT NULL, "actor_name" varchar(120) NOT NULL, "organisation" varchar(60) NOT NULL, "function" varchar(40) NOT NULL, "purpose" varchar(200) NOT NULL, "object_kind" varchar(60) NOT NULL, "object_id" varchar(120) NOT NULL, "object_label" varchar(200) NOT NULL, "tlp" varchar(12) NOT NULL, "mode" varchar(8) NOT NULL, "before" text NULL CHECK ((JSON_VALID("before") OR "before" IS NULL)), "after" text NULL CHECK ((JSON_VALID("after") OR "after" IS NULL)), "previous_digest" varchar(64) NOT NULL, "digest" varchar(64) NOT NULL UNIQUE);
CREATE TABLE "django_content_type" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "app_label" varchar(100) NOT NULL, "model" varchar(100) NOT NULL);
CREATE TABLE "auth_group_permissions" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "group_id" integer NOT NULL REFERENCES "auth_group" ("id") DEFERRABLE INITIALLY DEFERRED, "permission_id" integer NOT NULL REFERENCES "auth_permission" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "auth_permission" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "content_type_id" integer NOT NULL REFERENCES "django_content_type" ("id") DEFERRABLE INITIALLY DEFERRED, "codename" varchar(100) NOT NULL, "name" varchar(255) NOT NULL);
CREATE TABLE "auth_group" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "name" varchar(150) NOT NULL UNIQUE);
CREATE TABLE "capacity_capacityreleaseend" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "reason" varchar(300) NOT NULL, "at" datetime NOT NULL, "by_id" char(32) NULL REFERENCES "organisations_membership" ("id") DEFERRABLE INITIALLY DEFERRED, "release_id" char(32) NOT NULL UNIQUE REFERENCES "capacity_capacityrelease" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "capacity_capacityrelease" ("id" char(32) NOT NULL PRIMARY KEY, "audience" text NOT NULL CHECK ((JSON_VALID("audience") OR "audience" IS NULL)), "agreement" varchar(200) NOT NULL, "reason" varchar(300) NOT NULL, "at" datetime NOT NULL, "activity_id" char(32) NOT NULL REFERENCES "activities_activity" ("id") DEFERRABLE INITIALLY DEFERRED, "by_id" char(32) NOT NULL REFERENCES "organisations_membership" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "capacity_is_released_with_a_reason" CHECK ((NOT ("agreement" = '') AND NOT ("reason" = ''))));
CREATE TABLE "capacity_capacityreport" ("id" char(32) NOT NULL PRIMARY KEY, "played_in" varchar(60) NOT NULL, "source" varchar(80) NOT NULL, "via" varchar(20) NOT NULL, "method" varchar(10) NOT NULL, "observed_at" datetime NOT NULL, "reported_at" datetime NOT NULL, "confirmed" text NOT NULL CHECK ((JSON_VALID("confirmed") OR "confirmed" IS NULL)), "organisation_id" char(32) NOT NULL REFERENCES "organisations_organisation" ("id") DEFERRABLE INITIALLY DEFERRED, "reported_by_id" char(32) NULL REFERENCES "organisations_membership" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "capacity_method_is_known" CHECK ("method" IN ('measured', 'reported', 'estimated')), CONSTRAINT "capacity_report_has_a_source" CHECK (NOT ("source" = '')));
CREATE TABLE "capacity_capacityvalue" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "played_in" varchar(60) NOT NULL, "metric" varchar(40) NOT NULL, "source" varchar(80) NOT NULL, "number" real NULL, "total" real NULL, "licensed" real NULL, "state" varchar(20) NOT NULL, "reason" varchar(120) NOT NULL, "until" datetime NULL, "observed_at" datetime NOT NULL, "reported_at" datetime NOT NULL, "organisation_id" char(32) NOT NULL REFERENCES "organisations_organisation" ("id") DEFERRABLE INITIALLY DEFERRED, "report_id" char(32) NOT NULL REFERENCES "capacity_capacityreport" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "not_below_zero" CHECK (("number" IS NULL OR "number" >= 0.0)), CONSTRAINT "not_more_free_than_staffed" CHECK (("number" IS NULL OR "total" IS NULL OR "number" <= ("total"))), CONSTRAINT "not_more_staffed_than_licensed" CHECK (("total" IS NULL OR "licensed" IS NULL OR "total" <= ("licensed"))));
CREATE TABLE "capacity_capacitystanding" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "area" varchar(100) NOT NULL, "played_in" varchar(60) NOT NULL, "metric" varchar(40) NOT NULL, "source" varchar(80) NOT NULL, "via" varchar(20) NOT NULL, "method" varchar(10) NOT NULL, "number" real NULL, "total" real NULL, "licensed" real NULL, "state" varchar(20) NOT NULL, "reason" varchar(120) NOT NULL, "until" datetime NULL, "observed_at" datetime NOT NULL, "reported_at" datetime NOT NULL, "valid_until" datetime NOT NULL, "beside_observed_at" datetime NULL, "organisation_id" char(32) NOT NULL REFERENCES "organisations_organisation" ("id") DEFERRABLE INITIALLY DEFERRED, "beside_id" bigint NULL REFERENCES "capacity_capacityvalue" ("id") DEFERRABLE INITIALLY DEFERRED, "value_id" bigint NOT NULL REFERENCES "capacity_capacityvalue" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "one_value_stands_per_thing" UNIQUE ("played_in", "organisation_id", "metric"));
CREATE TABLE "capacity_capacityreminder" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "at" datetime NOT NULL, "activity_id" char(32) NOT NULL REFERENCES "activities_activity" ("id") DEFERRABLE INITIALLY DEFERRED, "by_id" char(32) NOT NULL REFERENCES "organisations_membership" ("id") DEFERRABLE INITIALLY DEFERRED, "organisation_id" char(32) NOT NULL REFERENCES "organisations_organisation" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "capacity_capacitylook" ("id" char(32) NOT NULL PRIMARY KEY, "at" datetime NOT NULL, "view" varchar(8) NOT NULL, "played_in" varchar(60) NOT NULL, "sector" varchar(40) NOT NULL, "by_id" char(32) NOT NULL REFERENCES "organisations_membership" ("id") DEFERRABLE INITIALLY DEFERRED, "organisation_id" char(32) NULL REFERENCES "organisations_organisation" ("id") DEFERRABLE INITIALLY DEFERRED, "region_id" varchar(4) NULL REFERENCES "organisations_region" ("code") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "a_look_is_of_a_known_view" CHECK ("view" IN ('table', 'wall', 'regions', 'room')), CONSTRAINT "a_look_is_at_one_or_at_a_region" CHECK ((("organisation_id" IS NULL AND "region_id" IS NOT NULL) OR ("organisation_id" IS NOT NULL AND "region_id" IS NULL))));
CREATE TABLE "crisis_picture_picturedocument" ("id" char(32) NOT NULL PRIMARY KEY, "section" varchar(10) NOT NULL, "tlp" varchar(12) NOT NULL, "room" varchar(180) NOT NULL UNIQUE, "created_at" datetime NOT NULL, "activity_id" char(32) NOT NULL REFERENCES "activities_activity" ("id") DEFERRABLE INITIALLY DEFERRED, "organisation_id" char(32) NULL REFERENCES "organisations_organisation" ("id") DEFERRABLE INITIALLY DEFERRED, "closing_id" char(32) NULL REFERENCES "crisis_picture_documentstep" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "own_picture_or_section_of_the_shared_one" CHECK ((("organisation_id" IS NOT NULL AND "section" = '') OR ("organisation_id" IS NULL AND NOT ("section" = '')))));
CREATE TABLE "crisis_picture_pictureversion" ("id" char(32) NOT NULL PRIMARY KEY, "number" integer unsigned NOT NULL CHECK ("number" >= 0), "name" varchar(120) NOT NULL, "positions" text NOT NULL CHECK ((JSON_VALID("positions") OR "positions" IS NULL)), "fixed_at" datetime NOT NULL, "activity_id" char(32) NOT NULL REFERENCES "activities_activity" ("id") DEFERRABLE INITIALLY DEFERRED, "fixed_by_id" char(32) NOT NULL REFERENCES "organisations_membership" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "version_numbers_do_not_repeat" UNIQUE ("activity_id", "number"));
CREATE TABLE "crisis_picture_suggestion" ("id" char(32) NOT NULL PRIMARY KEY, "text" text NOT NULL, "quote" text NOT NULL, "certainty" varchar(10) NOT NULL, "source" varchar(200) NOT NULL, "state" varchar(9) NOT NULL, "made_at" datetime NOT NULL, "settled_at" datetime NULL, "settled_reason" varchar(300) NOT NULL, "document_id" char(32) NOT NULL REFERENCES "crisis_picture_picturedocument" ("id") DEFERRABLE INITIALLY DEFERRED, "made_by_id" char(32) NOT NULL REFERENCES "organisations_membership" ("id") DEFERRABLE INITIALLY DEFERRED, "settled_by_id" char(32) NULL REFERENCES "organisations_membership" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "crisis_picture_claim" ("id" char(32) NOT NULL PRIMARY KEY, "place" smallint unsigned NOT NULL CHECK ("place" >= 0), "said" varchar(300) NOT NULL, "who" varchar(200) NOT NULL, "seen_at" datetime NULL, "added_at" datetime NOT NULL, "answer_id" char(32) NULL REFERENCES "crisis_picture_answer" ("id") DEFERRABLE INITIALLY DEFERRED, "contradiction_id" char(32) NOT NULL REFERENCES "crisis_picture_contradiction" ("id") DEFERRABLE INITIALLY DEFERRED, "organisation_id" char(32) NULL REFERENCES "organisations_organisation" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "one_claim_beside_another" UNIQUE ("contradiction_id", "place"));
CREATE TABLE "crisis_picture_decision" ("id" char(32) NOT NULL PRIMARY KEY, "number" integer unsigned NOT NULL CHECK ("number" >= 0), "text" varchar(500) NOT NULL, "options" text NOT NULL CHECK ((JSON_VALID("options") OR "options" IS NULL)), "no_alternative" varchar(500) NOT NULL, "reason" text NOT NULL, "authority" varchar(30) NOT NULL, "valid_until" datetime NULL, "proposed_at" datetime NOT NULL, "key" varchar(36) NOT NULL, "activity_id" char(32) NOT NULL REFERENCES "activities_activity" ("id") DEFERRABLE INITIALLY DEFERRED, "proposed_by_id" char(32) NOT NULL REFERENCES "organisations_membership" ("id") DEFERRABLE INITIALLY DEFERRED, "region_id" varchar(4) NOT NULL REFERENCES "organisations_region" ("code") DEFERRABLE INITIALLY DEFERRED, "replaces_id" char(32) NULL REFERENCES "crisis_picture_decision" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "decision_numbers_do_not_repeat" UNIQUE ("activity_id", "number"), CONSTRAINT "a_decision_is_sent_once" UNIQUE ("activity_id", "key"), CONSTRAINT "decision_has_a_reason" CHECK (NOT ("reason" = '')));
CREATE TABLE "crisis_picture_decisionstep" ("id" char(32) NOT NULL PRIMARY KEY, "place" smallint unsigned NOT NULL CHECK ("place" >= 0), "state" varchar(10) NOT NULL, "text" text NOT NULL, "check_at" datetime NULL, "at" datetime NOT NULL, "by_id" char(32) NOT NULL REFERENCES "organisations_membership" ("id") DEFERRABLE INITIALLY DEFERRED, "decision_id" char(32) NOT NULL REFERENCES "crisis_picture_decision" ("id") DEFERRABLE INITIALLY DEFERRED, "version_id" char(32) NULL REFERENCES "crisis_picture_pictureversion" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "one_step_after_another" UNIQUE ("decision_id", "place"), CONSTRAINT "a_decision_rests_on_a_version" CHECK ((("state" = 'decided' AND "version_id" IS NOT NULL) OR (NOT ("state" = 'decided') AND "version_id" IS NULL))));
CREATE TABLE "crisis_picture_inforequest" ("id" char(32) NOT NULL PRIMARY KEY, "number" integer unsigned NOT NULL CHECK ("number" >= 0), "text" varchar(500) NOT NULL, "unit" varchar(20) NOT NULL, "function" varchar(30) NOT NULL, "deadline" datetime NOT NULL, "asked_at" datetime NOT NULL, "key" varchar(40) NOT NULL, "activity_id" char(32) NOT NULL REFERENCES "activities_activity" ("id") DEFERRABLE INITIALLY DEFERRED, "asked_by_id" char(32) NOT NULL REFERENCES "organisations_membership" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "question_numbers_do_not_repeat" UNIQUE ("activity_id", "number"), CONSTRAINT "a_question_is_sent_once" UNIQUE ("activity_id", "key"));
CREATE TABLE "crisis_picture_inforequest_organisations" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "inforequest_id" char(32) NOT NULL REFERENCES "crisis_picture_inforequest" ("id") DEFERRABLE INITIALLY DEFERRED, "organisation_id" char(32) NOT NULL REFERENCES "organisations_organisation" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "crisis_picture_inforequeststep" ("id" char(32) NOT NULL PRIMARY KEY, "place" smallint unsigned NOT NULL CHECK ("place" >= 0), "state" varchar(9) NOT NULL, "text" varchar(500) NOT NULL, "at" datetime NOT NULL, "by_id" char(32) NOT NULL REFERENCES "organisations_membership" ("id") DEFERRABLE INITIALLY DEFERRED, "request_id" char(32) NOT NULL REFERENCES "crisis_picture_inforequest" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "one_step_of_a_question_after_another" UNIQUE ("request_id", "place"));
CREATE TABLE "crisis_picture_logline" ("id" char(32) NOT NULL PRIMARY KEY, "team" varchar(30) NOT NULL, "number" integer unsigned NOT NULL CHECK ("number" >= 0), "text" text NOT NULL, "happened_at" datetime NOT NULL, "written_at" datetime NOT NULL, "key" varchar(36) NOT NULL, "activity_id" char(32) NOT NULL REFERENCES "activities_activity" ("id") DEFERRABLE INITIALLY DEFERRED, "corrects_id" char(32) NULL UNIQUE REFERENCES "crisis_picture_logline" ("id") DEFERRABLE INITIALLY DEFERRED, "organisation_id" char(32) NULL REFERENCES "organisations_organisation" ("id") DEFERRABLE INITIALLY DEFERRED, "region_id" varchar(4) NULL REFERENCES "organisations_region" ("code") DEFERRABLE INITIALLY DEFERRED, "written_by_id" char(32) NOT NULL REFERENCES "organisations_membership" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "a_log_line_is_sent_once" UNIQUE ("activity_id", "key"), CONSTRAINT "a_log_line_is_of_one_team" CHECK ((("organisation_id" IS NULL AND "region_id" IS NOT NULL) OR ("organisation_id" IS NOT NULL AND "region_id" IS NULL))));
CREATE TABLE "crisis_picture_meeting" ("id" char(32) NOT NULL PRIMARY KEY, "team" varchar(30) NOT NULL, "starts_at" datetime NOT NULL, "place" varchar(120) NOT NULL, "agenda" text NOT NULL CHECK ((JSON_VALID("agenda") OR "agenda" IS NULL)), "is_cancelled" bool NOT NULL, "planned_at" datetime NOT NULL, "activity_id" char(32) NOT NULL REFERENCES "activities_activity" ("id") DEFERRABLE INITIALLY DEFERRED, "organisation_id" char(32) NULL REFERENCES "organisations_organisation" ("id") DEFERRABLE INITIALLY DEFERRED, "planned_by_id" char(32) NOT NULL REFERENCES "organisations_membership" ("id") DEFERRABLE INITIALLY DEFERRED, "region_id" varchar(4) NULL REFERENCES "organisations_region" ("code") DEFERRABLE INITIALLY DEFERRED, "replaces_id" char(32) NULL UNIQUE REFERENCES "crisis_picture_meeting" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "a_meeting_is_of_one_team" CHECK ((("organisation_id" IS NULL AND "region_id" IS NOT NULL) OR ("organisation_id" IS NOT NULL AND "region_id" IS NULL))));
CREATE TABLE "crisis_picture_settlement" ("id" char(32) NOT NULL PRIMARY KEY, "reason" varchar(500) NOT NULL, "at" datetime NOT NULL, "by_id" char(32) NOT NULL REFERENCES "organisations_membership" ("id") DEFERRABLE INITIALLY DEFERRED, "claim_id" char(32) NULL REFERENCES "crisis_picture_claim" ("id") DEFERRABLE INITIALLY DEFERRED, "contradiction_id" char(32) NOT NULL UNIQUE REFERENCES "crisis_picture_contradiction" ("id") DEFERRABLE INITIALLY DEFERRED, "both_hold" bool NULL, CONSTRAINT "settlement_has_a_reason" CHECK (NOT ("reason" = '')));
CREATE TABLE "crisis_picture_task" ("id" char(32) NOT NULL PRIMARY KEY, "number" integer unsigned NOT NULL CHECK ("number" >= 0), "text" varchar(500) NOT NULL, "function" varchar(30) NOT NULL, "due" datetime NOT NULL, "given_at" datetime NOT NULL, "key" varchar(40) NOT NULL, "activity_id" char(32) NOT NULL REFERENCES "activities_activity" ("id") DEFERRABLE INITIALLY DEFERRED, "decision_id" char(32) NULL REFERENCES "crisis_picture_decision" ("id") DEFERRABLE INITIALLY DEFERRED, "given_by_id" char(32) NOT NULL REFERENCES "organisations_membership" ("id") DEFERRABLE INITIALLY DEFERRED, "organisation_id" char(32) NOT NULL REFERENCES "organisations_organisation" ("id") DEFERRABLE INITIALLY DEFERRED, "person_id" char(32) NULL REFERENCES "organisations_membership" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "task_numbers_do_not_repeat" UNIQUE ("activity_id", "number"), CONSTRAINT "a_task_is_sent_once" UNIQUE ("activity_id", "key"));
CREATE TABLE "crisis_picture_taskstep" ("id" char(32) NOT NULL PRIMARY KEY, "place" smallint unsigned NOT NULL CHECK ("place" >= 0), "state" varchar(11) NOT NULL, "text" varchar(500) NOT NULL, "at" datetime NOT NULL, "by_id" char(32) NOT NULL REFERENCES "organisations_membership" ("id") DEFERRABLE INITIALLY DEFERRED, "task_id" char(32) NOT NULL REFERENCES "crisis_picture_task" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "one_step_of_a_task_after_another" UNIQUE ("task_id", "place"));
CREATE TABLE "crisis_picture_clockmoment" ("id" char(32) NOT NULL PRIMARY KEY, "event" varchar(40) NOT NULL, "happened_at" datetime NOT NULL, "recorded_at" datetime NOT NULL, "activity_id" char(32) NOT NULL REFERENCES "activities_activity" ("id") DEFERRABLE INITIALLY DEFERRED, "recorded_by_id" char(32) NOT NULL REFERENCES "organisations_membership" ("id") DEFERRABLE INITIALLY DEFERRED, "region_id" varchar(4) NOT NULL REFERENCES "organisations_region" ("code") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "crisis_picture_contradiction" ("id" char(32) NOT NULL PRIMARY KEY, "number" integer unsigned NOT NULL CHECK ("number" >= 0), "subject" varchar(200) NOT NULL, "unit" varchar(20) NOT NULL, "marked_at" datetime NOT NULL, "key" varchar(40) NOT NULL, "activity_id" char(32) NOT NULL REFERENCES "activities_activity" ("id") DEFERRABLE INITIALLY DEFERRED, "marked_by_id" char(32) NOT NULL REFERENCES "organisations_membership" ("id") DEFERRABLE INITIALLY DEFERRED, "owner_id" char(32) NULL REFERENCES "organisations_organisation" ("id") DEFERRABLE INITIALLY DEFERRED, "question_id" char(32) NULL REFERENCES "crisis_picture_inforequest" ("id") DEFERRABLE INITIALLY DEFERRED, "request_id" char(32) NULL REFERENCES "crisis_picture_inforequest" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "contradiction_numbers_do_not_repeat" UNIQUE ("activity_id", "number"), CONSTRAINT "a_contradiction_is_marked_once" UNIQUE ("activity_id", "key"));
CREATE TABLE "crisis_picture_answer" ("id" char(32) NOT NULL PRIMARY KEY, "text" text NOT NULL, "value" decimal NULL, "certainty" varchar(10) NOT NULL, "source" varchar(200) NOT NULL, "seen_at" datetime NULL, "at" datetime NOT NULL, "key" varchar(36) NOT NULL, "by_id" char(32) NOT NULL REFERENCES "organisations_membership" ("id") DEFERRABLE INITIALLY DEFERRED, "organisation_id" char(32) NOT NULL REFERENCES "organisations_organisation" ("id") DEFERRABLE INITIALLY DEFERRED, "request_id" char(32) NOT NULL REFERENCES "crisis_picture_inforequest" ("id") DEFERRABLE INITIALLY DEFERRED, "supersedes_id" char(32) NULL UNIQUE REFERENCES "crisis_picture_answer" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "an_answer_is_sent_once" UNIQUE ("request_id", "key"), CONSTRAINT "an_answer_has_a_certainty" CHECK ("certainty" IN ('fact', 'assumption', 'unknown')));
CREATE TABLE "crisis_picture_documentstep" ("id" char(32) NOT NULL PRIMARY KEY, "kind" varchar(6) NOT NULL, "reason" varchar(200) NOT NULL, "at" datetime NOT NULL, "by_id" char(32) NOT NULL REFERENCES "organisations_membership" ("id") DEFERRABLE INITIALLY DEFERRED, "document_id" char(32) NOT NULL REFERENCES "crisis_picture_picturedocument" ("id") DEFERRABLE INITIALLY DEFERRED, "moved_to_id" char(32) NULL REFERENCES "crisis_picture_picturedocument" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "closing_a_text_has_a_reason" CHECK (NOT ("reason" = '')));
CREATE TABLE "crisis_picture_receipt" ("id" char(32) NOT NULL PRIMARY KEY, "kind" varchar(8) NOT NULL, "key" varchar(180) NOT NULL, "version" integer unsigned NOT NULL CHECK ("version" >= 0), "at" datetime NOT NULL, "activity_id" char(32) NOT NULL REFERENCES "activities_activity" ("id") DEFERRABLE INITIALLY DEFERRED, "by_id" char(32) NOT NULL REFERENCES "organisations_membership" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "a_version_is_read_once" UNIQUE ("activity_id", "kind", "key", "version", "by_id"), CONSTRAINT "a_receipt_is_of_a_known_kind" CHECK ("kind" IN ('section', 'decision')));
CREATE TABLE "care_phases_directionvoice" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "kind" varchar(7) NOT NULL, "body" varchar(20) NOT NULL, "text" varchar(500) NOT NULL, "recorded_at" datetime NOT NULL, "decision_id" char(32) NOT NULL REFERENCES "crisis_picture_decision" ("id") DEFERRABLE INITIALLY DEFERRED, "recorded_by_id" char(32) NOT NULL REFERENCES "organisations_membership" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "care_phases_scarcityend" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "reason" varchar(300) NOT NULL, "ended_at" datetime NOT NULL, "activation_id" char(32) NOT NULL UNIQUE REFERENCES "care_phases_scarcityactivation" ("id") DEFERRABLE INITIALLY DEFERRED, "ended_by_id" char(32) NOT NULL REFERENCES "organisations_membership" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "care_phases_surgereading" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "indicator" varchar(20) NOT NULL, "value" decimal NOT NULL, "source" varchar(100) NOT NULL, "seen_at" datetime NOT NULL, "told_at" datetime NOT NULL, "activity_id" char(32) NOT NULL REFERENCES "activities_activity" ("id") DEFERRABLE INITIALLY DEFERRED, "region_id" varchar(4) NOT NULL REFERENCES "organisations_region" ("code") DEFERRABLE INITIALLY DEFERRED, "told_by_id" char(32) NOT NULL REFERENCES "organisations_membership" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "care_phases_surgestate" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "resource" varchar(10) NOT NULL, "state" varchar(12) NOT NULL, "trigger" varchar(20) NOT NULL, "reason" varchar(300) NOT NULL, "review_at" datetime NOT NULL, "set_at" datetime NOT NULL, "activity_id" char(32) NOT NULL REFERENCES "activities_activity" ("id") DEFERRABLE INITIALLY DEFERRED, "region_id" varchar(4) NOT NULL REFERENCES "organisations_region" ("code") DEFERRABLE INITIALLY DEFERRED, "set_by_id" char(32) NOT NULL REFERENCES "organisations_membership" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "care_phases_phasedeclaration" ("id" char(32) NOT NULL PRIMARY KEY, "number" integer unsigned NOT NULL CHECK ("number" >= 0), "scope" varchar(10) NOT NULL, "phase" varchar(10) NOT NULL, "policy_version" varchar(20) NOT NULL, "declared_by" varchar(20) NOT NULL, "advised_by" text NOT NULL CHECK ((JSON_VALID("advised_by") OR "advised_by" IS NULL)), "verified_by" text NOT NULL CHECK ((JSON_VALID("verified_by") OR "verified_by" IS NULL)), "definition" varchar(300) NOT NULL, "definition_source" varchar(200) NOT NULL, "reason" varchar(500) NOT NULL, "declared_at" datetime NOT NULL, "until" datetime NOT NULL, "recorded_at" datetime NOT NULL, "activity_id" char(32) NOT NULL REFERENCES "activities_activity" ("id") DEFERRABLE INITIALLY DEFERRED, "decision_id" char(32) NULL REFERENCES "crisis_picture_decision" ("id") DEFERRABLE INITIALLY DEFERRED, "recorded_by_id" char(32) NOT NULL REFERENCES "organisations_membership" ("id") DEFERRABLE INITIALLY DEFERRED, "region_id" varchar(4) NULL REFERENCES "organisations_region" ("code") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "a_declaration_has_its_own_number" UNIQUE ("activity_id", "number"), CONSTRAINT "a_phase_of_one_region_names_it" CHECK ((("region_id" IS NOT NULL AND "scope" = 'region') OR (NOT ("scope" = 'region') AND "region_id" IS NULL))), CONSTRAINT "a_phase_has_a_definition" CHECK (NOT ("definition" = '')));
CREATE TABLE "care_phases_scarcityactivation" ("id" char(32) NOT NULL PRIMARY KEY, "number" integer unsigned NOT NULL CHECK ("number" >= 0), "step" varchar(10) NOT NULL, "step_version" varchar(20) NOT NULL, "activated_by" varchar(20) NOT NULL, "ethics" varchar(500) NOT NULL, "review_at" datetime NOT NULL, "recorded_at" datetime NOT NULL, "activity_id" char(32) NOT NULL REFERENCES "activities_activity" ("id") DEFERRABLE INITIALLY DEFERRED, "decision_id" char(32) NULL REFERENCES "crisis_picture_decision" ("id") DEFERRABLE INITIALLY DEFERRED, "recorded_by_id" char(32) NOT NULL REFERENCES "organisations_membership" ("id") DEFERRABLE INITIALLY DEFERRED, "region_id" varchar(4) NOT NULL REFERENCES "organisations_region" ("code") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "an_activation_has_its_own_number" UNIQUE ("activity_id", "number"), CONSTRAINT "a_step_has_an_ethics_note" CHECK (NOT ("ethics" = '')));
CREATE TABLE "care_phases_carereview" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "outcome" varchar(9) NOT NULL, "reason" varchar(500) NOT NULL, "review_at" datetime NULL, "recorded_at" datetime NOT NULL, "activation_id" char(32) NULL REFERENCES "care_phases_scarcityactivation" ("id") DEFERRABLE INITIALLY DEFERRED, "activity_id" char(32) NOT NULL REFERENCES "activities_activity" ("id") DEFERRABLE INITIALLY DEFERRED, "declaration_id" char(32) NULL REFERENCES "care_phases_phasedeclaration" ("id") DEFERRABLE INITIALLY DEFERRED, "recorded_by_id" char(32) NOT NULL REFERENCES "organisations_membership" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "a_review_is_of_a_phase_or_a_step" CHECK ((("activation_id" IS NOT NULL AND "declaration_id" IS NULL) OR ("activation_id" IS NULL AND "declaration_id" IS NOT NULL))), CONSTRAINT "what_holds_is_weighed_again" CHECK ((("outcome" = 'withdrawn' AND "review_at" IS NULL) OR (NOT ("outcome" = 'withdrawn') AND "review_at" IS NOT NULL))), CONSTRAINT "a_review_has_a_reason" CHECK (NOT ("reason" = '')));
CREATE TABLE "care_phases_scarcityobjection" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "number" integer unsigned NOT NULL CHECK ("number" >= 0), "body" varchar(20) NOT NULL, "text" varchar(500) NOT NULL, "recorded_at" datetime NOT NULL, "activation_id" char(32) NOT NULL REFERENCES "care_phases_scarcityactivation" ("id") DEFERRABLE INITIALLY DEFERRED, "activity_id" char(32) NOT NULL REFERENCES "activities_activity" ("id") DEFERRABLE INITIALLY DEFERRED, "recorded_by_id" char(32) NOT NULL REFERENCES "organisations_membership" ("id") DEFERRABLE INITIALLY DEFERRED, "appeals_id" bigint NULL UNIQUE REFERENCES "care_phases_scarcityobjection" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "an_objection_has_its_own_number" UNIQUE ("activity_id", "number"));
CREATE TABLE "care_phases_objectionanswer" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "outcome" varchar(8) NOT NULL, "body" varchar(20) NOT NULL, "reason" varchar(500) NOT NULL, "recorded_at" datetime NOT NULL, "recorded_by_id" char(32) NOT NULL REFERENCES "organisations_membership" ("id") DEFERRABLE INITIALLY DEFERRED, "objection_id" bigint NOT NULL UNIQUE REFERENCES "care_phases_scarcityobjection" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "an_answer_has_a_reason" CHECK (NOT ("reason" = '')));
CREATE TABLE "casualty_distribution_ambulancedeployment" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "count" integer unsigned NOT NULL CHECK ("count" >= 0), "there_at" datetime NOT NULL, "reported_at" datetime NOT NULL, "activity_id" char(32) NOT NULL REFERENCES "activities_activity" ("id") DEFERRABLE INITIALLY DEFERRED, "region_id" varchar(4) NOT NULL REFERENCES "organisations_region" ("code") DEFERRABLE INITIALLY DEFERRED, "reported_by_id" char(32) NOT NULL REFERENCES "organisations_membership" ("id") DEFERRABLE INITIALLY DEFERRED, "place_id" char(32) NOT NULL REFERENCES "casualty_distribution_casualtyplace" ("id") DEFERRABLE INITIALLY DEFERRED, "service_id" char(32) NULL REFERENCES "organisations_organisation" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "casualty_distribution_departure" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "triage" varchar(4) NOT NULL, "count" integer unsigned NOT NULL CHECK ("count" >= 0), "at" datetime NOT NULL, "reported_at" datetime NOT NULL, "activity_id" char(32) NOT NULL REFERENCES "activities_activity" ("id") DEFERRABLE INITIALLY DEFERRED, "hospital_id" char(32) NOT NULL REFERENCES "organisations_organisation" ("id") DEFERRABLE INITIALLY DEFERRED, "place_id" char(32) NOT NULL REFERENCES "casualty_distribution_casualtyplace" ("id") DEFERRABLE INITIALLY DEFERRED, "reported_by_id" char(32) NOT NULL REFERENCES "organisations_membership" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "casualty_distribution_hospitalanswer" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "kind" varchar(9) NOT NULL, "slots" text NOT NULL CHECK ((JSON_VALID("slots") OR "slots" IS NULL)), "answered_at" datetime NOT NULL, "activity_id" char(32) NOT NULL REFERENCES "activities_activity" ("id") DEFERRABLE INITIALLY DEFERRED, "answered_by_id" char(32) NOT NULL REFERENCES "organisations_membership" ("id") DEFERRABLE INITIALLY DEFERRED, "hospital_id" char(32) NOT NULL REFERENCES "organisations_organisation" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "casualty_distribution_casualtyplace" ("id" char(32) NOT NULL PRIMARY KEY, "number" smallint unsigned NOT NULL CHECK ("number" >= 0), "name" varchar(60) NOT NULL, "longitude" real NOT NULL, "latitude" real NOT NULL, "added_at" datetime NOT NULL, "activity_id" char(32) NOT NULL REFERENCES "activities_activity" ("id") DEFERRABLE INITIALLY DEFERRED, "added_by_id" char(32) NOT NULL REFERENCES "organisations_membership" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "a_place_has_its_own_number" UNIQUE ("activity_id", "number"), CONSTRAINT "a_place_has_its_own_name" UNIQUE ("activity_id", "name"), CONSTRAINT "casualty_place_lies_near" CHECK (("latitude" BETWEEN 50.0 AND 54.5 AND "longitude" BETWEEN 2.0 AND 8.0)));
CREATE TABLE "casualty_distribution_casualtygroup" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "triage" varchar(4) NOT NULL, "low" integer unsigned NOT NULL CHECK ("low" >= 0), "likely" integer unsigned NOT NULL CHECK ("likely" >= 0), "high" integer unsigned NOT NULL CHECK ("high" >= 0), "seen_at" datetime NOT NULL, "source" varchar(12) NOT NULL, "reported_at" datetime NOT NULL, "activity_id" char(32) NOT NULL REFERENCES "activities_activity" ("id") DEFERRABLE INITIALLY DEFERRED, "reported_by_id" char(32) NOT NULL REFERENCES "organisations_membership" ("id") DEFERRABLE INITIALLY DEFERRED, "place_id" char(32) NOT NULL REFERENCES "casualty_distribution_casualtyplace" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "a_group_is_low_likely_high" CHECK (("likely" <= ("high") AND "low" <= ("likely"))));
CREATE TABLE "casualty_distribution_distributionproposal" ("id" char(32) NOT NULL PRIMARY KEY, "number" integer unsigned NOT NULL CHECK ("number" >= 0), "rule_version" varchar(20) NOT NULL, "given" text NOT NULL CHECK ((JSON_VALID("given") OR "given" IS NULL)), "given_digest" varchar(64) NOT NULL, "outcome" text NOT NULL CHECK ((JSON_VALID("outcome") OR "outcome" IS NULL)), "reason" varchar(300) NOT NULL, "made_at" datetime NOT NULL, "activity_id" char(32) NOT NULL REFERENCES "activities_activity" ("id") DEFERRABLE INITIALLY DEFERRED, "made_by_id" char(32) NOT NULL REFERENCES "organisations_membership" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "a_proposal_has_its_own_number" UNIQUE ("activity_id", "number"));
CREATE TABLE "casualty_distribution_distributionchoice" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "kind" varchar(10) NOT NULL, "reason" varchar(300) NOT NULL, "chosen_at" datetime NOT NULL, "chosen_by_id" char(32) NOT NULL REFERENCES "organisations_membership" ("id") DEFERRABLE INITIALLY DEFERRED, "proposal_id" char(32) NOT NULL UNIQUE REFERENCES "casualty_distribution_distributionproposal" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "a_proposal_is_rejected_with_a_reason" CHECK ((NOT ("kind" = 'rejected') OR NOT ("reason" = ''))));
CREATE TABLE "digests_draftanswer" ("id" char(32) NOT NULL PRIMARY KEY, "key" varchar(16) NOT NULL, "block" varchar(20) NOT NULL, "text" varchar(2000) NOT NULL, "url" varchar(500) NOT NULL, "kind" varchar(8) NOT NULL, "reason" varchar(300) NOT NULL, "at" datetime NOT NULL, "activity_id" char(32) NOT NULL REFERENCES "activities_activity" ("id") DEFERRABLE INITIALLY DEFERRED, "by_id" char(32) NOT NULL REFERENCES "organisations_membership" ("id") DEFERRABLE INITIALLY DEFERRED, "suggestion_id" char(32) NULL UNIQUE REFERENCES "crisis_picture_suggestion" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "a_drafted_sentence_is_answered_once" UNIQUE ("activity_id", "key"), CONSTRAINT "a_drafted_sentence_is_suggested_or_turned_down" CHECK ((("kind" = 'accepted' AND "suggestion_id" IS NOT NULL) OR ("kind" = 'rejected' AND NOT ("reason" = '')))));
CREATE TABLE "django_tasks_database_dbtaskresult" ("id" char(32) NOT NULL PRIMARY KEY, "args_kwargs" text NOT NULL CHECK ((JSON_VALID("args_kwargs") OR "args_kwargs" IS NULL)), "priority" integer NOT NULL, "task_path" text NOT NULL, "queue_name" varchar(32) NOT NULL, "backend_name" varchar(32) NOT NULL, "run_after" datetime NOT NULL, "enqueued_at" datetime NOT NULL, "finished_at" datetime NULL, "started_at" datetime NULL, "return_value" text NULL CHECK ((JSON_VALID("return_value") OR "return_value" IS NULL)), "exception_class_path" text NOT NULL, "traceback" text NOT NULL, "worker_ids" text NOT NULL CHECK ((JSON_VALID("worker_ids") OR "worker_ids" IS NULL)), "status" varchar(10) NOT NULL, CONSTRAINT "priority_range" CHECK ("priority" BETWEEN -100 AND 100));
CREATE TABLE "editions_edition" ("id" char(32) NOT NULL PRIMARY KEY, "number" integer unsigned NOT NULL UNIQUE CHECK ("number" >= 0), "monday" date NOT NULL, "tlp" varchar(12) NOT NULL, "introduction" varchar(1000) NOT NULL, "content" text NOT NULL CHECK ((JSON_VALID("content") OR "content" IS NULL)), "correction" varchar(1000) NOT NULL, "made_at" datetime NOT NULL, "made_by_id" char(32) NOT NULL REFERENCES "organisations_membership" ("id") DEFERRABLE INITIALLY DEFERRED, "replaces_id" char(32) NULL UNIQUE REFERENCES "editions_edition" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "edition_has_a_label" CHECK ("tlp" IN ('clear', 'green', 'amber', 'amber+strict', 'red')), CONSTRAINT "edition_says_what_it_corrects" CHECK ((("correction" = '' AND "replaces_id" IS NULL) OR ("replaces_id" IS NOT NULL AND NOT ("correction" = '')))));
CREATE TABLE "editions_edition_regions" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "edition_id" char(32) NOT NULL REFERENCES "editions_edition" ("id") DEFERRABLE INITIALLY DEFERRED, "region_id" varchar(4) NOT NULL REFERENCES "organisations_region" ("code") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "editions_editionlink" ("id" char(32) NOT NULL PRIMARY KEY, "digest" varchar(64) NOT NULL, "for_whom" varchar(120) NOT NULL, "until" datetime NOT NULL, "made_at" datetime NOT NULL, "revoked_at" datetime NULL, "edition_id" char(32) NOT NULL REFERENCES "editions_edition" ("id") DEFERRABLE INITIALLY DEFERRED, "made_by_id" char(32) NOT NULL REFERENCES "organisations_membership" ("id") DEFERRABLE INITIALLY DEFERRED, "revoked_by_id" char(32) NULL REFERENCES "organisations_membership" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "edition_link_is_for_somebody" CHECK (NOT ("for_whom" = '')));
CREATE TABLE "editions_editionmailstep" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "kind" varchar(6) NOT NULL, "reason" varchar(60) NOT NULL, "at" datetime NOT NULL, "mail_id" char(32) NOT NULL REFERENCES "editions_editionmail" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "editions_linkopening" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "at" datetime NOT NULL, "link_id" char(32) NOT NULL REFERENCES "editions_editionlink" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "editions_subscription" ("id" char(32) NOT NULL PRIMARY KEY, "regions" text NOT NULL CHECK ((JSON_VALID("regions") OR "regions" IS NULL)), "themes" text NOT NULL CHECK ((JSON_VALID("themes") OR "themes" IS NULL)), "made_at" datetime NOT NULL, "ended_at" datetime NULL, "account_id" char(32) NOT NULL REFERENCES "accounts_account" ("id") DEFERRABLE INITIALLY DEFERRED, "member_id" char(32) NOT NULL REFERENCES "organisations_membership" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "editions_editionmail" ("id" char(32) NOT NULL PRIMARY KEY, "state" varchar(8) NOT NULL, "tries" smallint unsigned NOT NULL CHECK ("tries" >= 0), "next_try_at" datetime NULL, "handed_at" datetime NULL, "account_id" char(32) NOT NULL REFERENCES "accounts_account" ("id") DEFERRABLE INITIALLY DEFERRED, "edition_id" char(32) NOT NULL REFERENCES "editions_edition" ("id") DEFERRABLE INITIALLY DEFERRED, "subscription_id" char(32) NOT NULL REFERENCES "editions_subscription" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "one_mail_per_edition_and_person" UNIQUE ("edition_id", "account_id"));
CREATE TABLE "endurance_bufferreport" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "service" varchar(20) NOT NULL, "hours" real NULL, "words" varchar(300) NOT NULL, "seen_at" datetime NOT NULL, "at" datetime NOT NULL, "activity_id" char(32) NOT NULL REFERENCES "activities_activity" ("id") DEFERRABLE INITIALLY DEFERRED, "by_id" char(32) NOT NULL REFERENCES "organisations_membership" ("id") DEFERRABLE INITIALLY DEFERRED, "organisation_id" char(32) NOT NULL REFERENCES "organisations_organisation" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "a_buffer_is_not_below_zero" CHECK (("hours" IS NULL OR "hours" >= 0.0)));
CREATE TABLE "endurance_endurancemeasure" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "number" integer unsigned NOT NULL CHECK ("number" >= 0), "service" varchar(20) NOT NULL, "kind" varchar(8) NOT NULL, "what" varchar(300) NOT NULL, "hours" real NULL, "percent" smallint unsigned NULL CHECK ("percent" >= 0), "takes_effect_at" datetime NOT NULL, "at" datetime NOT NULL, "activity_id" char(32) NOT NULL REFERENCES "activities_activity" ("id") DEFERRABLE INITIALLY DEFERRED, "by_id" char(32) NOT NULL REFERENCES "organisations_membership" ("id") DEFERRABLE INITIALLY DEFERRED, "organisation_id" char(32) NOT NULL REFERENCES "organisations_organisation" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "a_measure_has_its_own_number" UNIQUE ("activity_id", "number"), CONSTRAINT "a_measure_says_how_much" CHECK ((("kind" = 'move' AND "percent" BETWEEN 1 AND 100) OR (NOT ("kind" = 'move') AND "hours" > 0.0))));
CREATE TABLE "endurance_endurancemeasurestep" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "step" varchar(8) NOT NULL, "reason" varchar(300) NOT NULL, "at" datetime NOT NULL, "by_id" char(32) NOT NULL REFERENCES "organisations_membership" ("id") DEFERRABLE INITIALLY DEFERRED, "measure_id" bigint NOT NULL REFERENCES "endurance_endurancemeasure" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "a_measure_is_dropped_with_a_reason" CHECK (NOT ("reason" = '' AND "step" = 'dropped')));
CREATE TABLE "endurance_serviceoutage" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "number" integer unsigned NOT NULL CHECK ("number" >= 0), "service" varchar(20) NOT NULL, "regions" text NOT NULL CHECK ((JSON_VALID("regions") OR "regions" IS NULL)), "institutions" text NOT NULL CHECK ((JSON_VALID("institutions") OR "institutions" IS NULL)), "since" datetime NOT NULL, "until" datetime NULL, "is_over" bool NOT NULL, "words" varchar(300) NOT NULL, "at" datetime NOT NULL, "activity_id" char(32) NOT NULL REFERENCES "activities_activity" ("id") DEFERRABLE INITIALLY DEFERRED, "by_id" char(32) NOT NULL REFERENCES "organisations_membership" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "an_outage_ends_after_it_began" CHECK (("until" IS NULL OR "until" > ("since"))), CONSTRAINT "what_is_over_has_a_moment" CHECK ((NOT "is_over" OR "until" IS NOT NULL)));
CREATE TABLE "endurance_stockreport" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "stock" varchar(20) NOT NULL, "amount" real NOT NULL, "per_day" real NOT NULL, "delivery" real NULL, "delivery_at" datetime NULL, "seen_at" datetime NOT NULL, "at" datetime NOT NULL, "activity_id" char(32) NOT NULL REFERENCES "activities_activity" ("id") DEFERRABLE INITIALLY DEFERRED, "by_id" char(32) NOT NULL REFERENCES "organisations_membership" ("id") DEFERRABLE INITIALLY DEFERRED, "organisation_id" char(32) NOT NULL REFERENCES "organisations_organisation" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "a_stock_is_not_below_zero" CHECK (("amount" >= 0.0 AND "per_day" >= 0.0)), CONSTRAINT "a_delivery_has_an_amount_and_a_moment" CHECK ((("delivery" IS NULL AND "delivery_at" IS NULL) OR ("delivery" > 0.0 AND "delivery_at" IS NOT NULL))));
CREATE TABLE "escalation_stepchange" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "ladder_version" varchar(20) NOT NULL, "step" smallint unsigned NOT NULL CHECK ("step" >= 0), "reason" varchar(500) NOT NULL, "review_at" datetime NULL, "set_at" datetime NOT NULL, "mode" varchar(8) NOT NULL, "region_id" varchar(4) NOT NULL REFERENCES "organisations_region" ("code") DEFERRABLE INITIALLY DEFERRED, "set_by_id" char(32) NOT NULL REFERENCES "organisations_membership" ("id") DEFERRABLE INITIALLY DEFERRED, "advice" varchar(500) NOT NULL, "evidence" text NOT NULL CHECK ((JSON_VALID("evidence") OR "evidence" IS NULL)), "proposed" smallint unsigned NULL CHECK ("proposed" >= 0), CONSTRAINT "ladder_has_five_steps" CHECK ("step" BETWEEN 0 AND 4), CONSTRAINT "step_has_a_reason" CHECK (NOT ("reason" = '')));
CREATE TABLE "escalation_scalechange" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "scale" varchar(20) NOT NULL, "value" varchar(10) NOT NULL, "reason" varchar(500) NOT NULL, "set_at" datetime NOT NULL, "region_id" varchar(4) NOT NULL REFERENCES "organisations_region" ("code") DEFERRABLE INITIALLY DEFERRED, "set_by_id" char(32) NOT NULL REFERENCES "organisations_membership" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "scale_has_a_reason" CHECK (NOT ("reason" = '')));
CREATE TABLE "plans_plan" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "number" integer unsigned NOT NULL CHECK ("number" >= 0), "owner_id" char(32) NOT NULL REFERENCES "organisations_organisation" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "a_plan_has_its_own_number" UNIQUE ("owner_id", "number"));
CREATE TABLE "plans_planstep" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "kind" varchar(11) NOT NULL, "at" datetime NOT NULL, "reason" varchar(500) NOT NULL, "by_id" char(32) NOT NULL REFERENCES "organisations_membership" ("id") DEFERRABLE INITIALLY DEFERRED, "replaced_by_id" bigint NULL REFERENCES "plans_plan" ("id") DEFERRABLE INITIALLY DEFERRED, "version_id" bigint NOT NULL REFERENCES "plans_planversion" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "plan_goes_back_with_a_reason" CHECK ((NOT ("kind" IN ('returned', 'withdrawn')) OR NOT ("reason" = ''))), CONSTRAINT "only_withdrawn_is_replaced" CHECK (("kind" = 'withdrawn' OR "replaced_by_id" IS NULL)));
CREATE TABLE "plans_readingrequest" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "functions" text NOT NULL CHECK ((JSON_VALID("functions") OR "functions" IS NULL)), "due_on" date NOT NULL, "at" datetime NOT NULL, "form_key" char(32) NOT NULL UNIQUE, "by_id" char(32) NOT NULL REFERENCES "organisations_membership" ("id") DEFERRABLE INITIALLY DEFERRED, "version_id" bigint NOT NULL REFERENCES "plans_planversion" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "plans_scenariocard" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "role" varchar(30) NOT NULL, "title" varchar(120) NOT NULL, "steps" text NOT NULL CHECK ((JSON_VALID("steps") OR "steps" IS NULL)), "at" datetime NOT NULL, "form_key" char(32) NOT NULL UNIQUE, "by_id" char(32) NOT NULL REFERENCES "organisations_membership" ("id") DEFERRABLE INITIALLY DEFERRED, "version_id" bigint NOT NULL REFERENCES "plans_planversion" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "plans_agreementterms" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "number" integer unsigned NOT NULL CHECK ("number" >= 0), "parties" text NOT NULL CHECK ((JSON_VALID("parties") OR "parties" IS NULL)), "signed_on" date NULL, "expires_on" date NULL, "parts" text NOT NULL CHECK ((JSON_VALID("parts") OR "parts" IS NULL)), "shortfall" varchar(12) NOT NULL, "at" datetime NOT NULL, "form_key" char(32) NOT NULL UNIQUE, "by_id" char(32) NOT NULL REFERENCES "organisations_membership" ("id") DEFERRABLE INITIALLY DEFERRED, "plan_id" bigint NOT NULL REFERENCES "plans_plan" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "terms_have_their_number" UNIQUE ("plan_id", "number"), CONSTRAINT "terms_end_after_they_were_signed" CHECK (("signed_on" IS NULL OR "expires_on" IS NULL OR "expires_on" > ("signed_on"))));
CREATE TABLE "plans_obligation" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "number" integer unsigned NOT NULL CHECK ("number" >= 0), "text" varchar(300) NOT NULL, "due_on" date NOT NULL, "every_months" smallint unsigned NULL CHECK ("every_months" >= 0), "at" datetime NOT NULL, "form_key" char(32) NOT NULL UNIQUE, "by_id" char(32) NOT NULL REFERENCES "organisations_membership" ("id") DEFERRABLE INITIALLY DEFERRED, "owner_id" char(32) NOT NULL REFERENCES "organisations_organisation" ("id") DEFERRABLE INITIALLY DEFERRED, "plan_id" bigint NOT NULL REFERENCES "plans_plan" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "an_obligation_has_its_number" UNIQUE ("plan_id", "number"), CONSTRAINT "again_after_some_months" CHECK (("every_months" IS NULL OR "every_months" > 0)));
CREATE TABLE "plans_obligationstep" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "kind" varchar(5) NOT NULL, "on" date NOT NULL, "remark" varchar(300) NOT NULL, "at" datetime NOT NULL, "by_id" char(32) NOT NULL REFERENCES "organisations_membership" ("id") DEFERRABLE INITIALLY DEFERRED, "obligation_id" bigint NOT NULL REFERENCES "plans_obligation" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "an_obligation_ends_with_a_reason" CHECK ((NOT ("kind" = 'ended') OR NOT ("remark" = ''))));
CREATE TABLE "plans_planproposalanswer" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "is_taken" bool NOT NULL, "reason" varchar(500) NOT NULL, "at" datetime NOT NULL, "by_id" char(32) NOT NULL REFERENCES "organisations_membership" ("id") DEFERRABLE INITIALLY DEFERRED, "proposal_id" bigint NOT NULL UNIQUE REFERENCES "plans_planproposal" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "declined_with_a_reason" CHECK (("is_taken" OR NOT ("reason" = ''))));
CREATE TABLE "plans_planreading" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "at" datetime NOT NULL, "member_id" char(32) NOT NULL REFERENCES "organisations_membership" ("id") DEFERRABLE INITIALLY DEFERRED, "version_id" bigint NOT NULL REFERENCES "plans_planversion" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "a_version_is_read_once_by_each" UNIQUE ("version_id", "member_id"));
CREATE TABLE "plans_planproposal" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "text" varchar(500) NOT NULL, "learned_in" varchar(8) NOT NULL, "at" datetime NOT NULL, "form_key" char(32) NOT NULL UNIQUE, "by_id" char(32) NOT NULL REFERENCES "organisations_membership" ("id") DEFERRABLE INITIALLY DEFERRED, "version_id" bigint NOT NULL REFERENCES "plans_planversion" ("id") DEFERRABLE INITIALLY DEFERRED, "card_id" bigint NULL REFERENCES "plans_scenariocard" ("id") DEFERRABLE INITIALLY DEFERRED, "place" varchar(120) NOT NULL, "why" varchar(500) NOT NULL);
CREATE TABLE "plans_plantext" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "position" bigint unsigned NOT NULL CHECK ("position" >= 0), "blocks" text NOT NULL CHECK ((JSON_VALID("blocks") OR "blocks" IS NULL)), "words" text NOT NULL, "at" datetime NOT NULL, "version_id" bigint NOT NULL REFERENCES "plans_planversion" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "exercises_observation" ("id" char(32) NOT NULL PRIMARY KEY, "goal" varchar(120) NOT NULL, "sign" varchar(7) NOT NULL, "text" varchar(500) NOT NULL, "minute" integer unsigned NOT NULL CHECK ("minute" >= 0), "at" datetime NOT NULL, "key" varchar(36) NOT NULL UNIQUE, "activity_id" char(32) NOT NULL REFERENCES "activities_activity" ("id") DEFERRABLE INITIALLY DEFERRED, "by_id" char(32) NOT NULL REFERENCES "organisations_membership" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "exercises_exerciseclock" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "elapsed" bigint NOT NULL, "since" datetime NULL, "speed" smallint unsigned NOT NULL CHECK ("speed" >= 0), "begun_at" datetime NULL, "activity_id" char(32) NOT NULL UNIQUE REFERENCES "activities_activity" ("id") DEFERRABLE INITIALLY DEFERRED, "led_by_id" char(32) NOT NULL REFERENCES "organisations_membership" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "exercise_runs_at_a_speed" CHECK ("speed" BETWEEN 1 AND 60));
CREATE TABLE "exercises_inject" ("id" char(32) NOT NULL PRIMARY KEY, "number" integer unsigned NOT NULL CHECK ("number" >= 0), "minute" integer unsigned NOT NULL CHECK ("minute" >= 0), "sender" varchar(80) NOT NULL, "to" varchar(60) NOT NULL, "kind" varchar(8) NOT NULL, "text" varchar(600) NOT NULL, "place" varchar(20) NOT NULL, "expected" varchar(300) NOT NULL, "expected_by" integer unsigned NULL CHECK ("expected_by" >= 0), "state" varchar(9) NOT NULL, "settled_at" datetime NULL, "settled_minute" integer unsigned NULL CHECK ("settled_minute" >= 0), "why_failed" varchar(80) NOT NULL, "is_met" bool NULL, "met_minute" integer unsigned NULL CHECK ("met_minute" >= 0), "activity_id" char(32) NOT NULL REFERENCES "activities_activity" ("id") DEFERRABLE INITIALLY DEFERRED, "written_by_id" char(32) NOT NULL REFERENCES "organisations_membership" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "an_inject_has_its_own_number" UNIQUE ("activity_id", "number"), CONSTRAINT "an_inject_is_settled_at_a_moment" CHECK ((("settled_at" IS NULL AND "state" = 'waiting') OR (NOT ("state" = 'waiting') AND "settled_at" IS NOT NULL))));
CREATE TABLE "exercises_lesson" ("id" char(32) NOT NULL PRIMARY KEY, "number" integer unsigned NOT NULL CHECK ("number" >= 0), "text" varchar(600) NOT NULL, "plan" varchar(160) NOT NULL, "change" varchar(600) NOT NULL, "at" datetime NOT NULL, "key" varchar(36) NOT NULL UNIQUE, "activity_id" char(32) NOT NULL REFERENCES "activities_activity" ("id") DEFERRABLE INITIALLY DEFERRED, "by_id" char(32) NOT NULL REFERENCES "organisations_membership" ("id") DEFERRABLE INITIALLY DEFERRED, "owner_id" char(32) NULL REFERENCES "organisations_organisation" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "a_lesson_has_its_own_number" UNIQUE ("activity_id", "number"), CONSTRAINT "a_proposal_names_plan_change_and_owner" CHECK ((("change" = '' AND "owner_id" IS NULL AND "plan" = '') OR (NOT ("plan" = '') AND NOT ("change" = '') AND "owner_id" IS NOT NULL))));
CREATE TABLE "exercises_inject_suggestions" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "inject_id" char(32) NOT NULL REFERENCES "exercises_inject" ("id") DEFERRABLE INITIALLY DEFERRED, "suggestion_id" char(32) NOT NULL REFERENCES "crisis_picture_suggestion" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "exercises_lessonproposal" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "lesson_id" char(32) NOT NULL UNIQUE REFERENCES "exercises_lesson" ("id") DEFERRABLE INITIALLY DEFERRED, "proposal_id" bigint NOT NULL UNIQUE REFERENCES "plans_planproposal" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "federation_jointdocument" ("id" char(32) NOT NULL PRIMARY KEY, "keeper" varchar(16) NOT NULL, "kind" varchar(4) NOT NULL, "title" varchar(80) NOT NULL, "members" text NOT NULL CHECK ((JSON_VALID("members") OR "members" IS NULL)), "tlp" varchar(12) NOT NULL, "mode" varchar(8) NOT NULL, "room" varchar(200) NOT NULL UNIQUE, "by" varchar(200) NOT NULL, "begun_at" datetime NOT NULL);
CREATE TABLE "federation_jointending" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "reason" varchar(400) NOT NULL, "by" varchar(200) NOT NULL, "at" datetime NOT NULL, "document_id" char(32) NOT NULL UNIQUE REFERENCES "federation_jointdocument" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "joint_ending_has_a_reason" CHECK (NOT ("reason" = '')));
CREATE TABLE "federation_jointreach" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "told" bigint unsigned NOT NULL CHECK ("told" >= 0), "asked_at" datetime NULL, "answered_at" datetime NULL, "document_id" char(32) NOT NULL REFERENCES "federation_jointdocument" ("id") DEFERRABLE INITIALLY DEFERRED, "peer_id" bigint NOT NULL REFERENCES "federation_peer" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "a_peer_is_told_once" UNIQUE ("document_id", "peer_id"));
CREATE TABLE "federation_waitingwords" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "document" char(32) NOT NULL, "organisation" varchar(200) NOT NULL, "function" varchar(40) NOT NULL, "update" BLOB NOT NULL, "received_at" datetime NOT NULL, "peer_id" bigint NOT NULL REFERENCES "federation_peer" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "federation_regionwatch" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "region" varchar(4) NOT NULL, "what" varchar(60) NOT NULL, "began_at" datetime NOT NULL, "ended_at" datetime NULL, "account_id" char(32) NOT NULL REFERENCES "accounts_account" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "federation_foreignreach" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "origin" varchar(16) NOT NULL, "origin_name" varchar(80) NOT NULL, "audience" text NOT NULL CHECK ((JSON_VALID("audience") OR "audience" IS NULL)), "hops" smallint unsigned NOT NULL CHECK ("hops" >= 0), "original" BLOB NOT NULL, "fact_id" bigint NOT NULL UNIQUE REFERENCES "federation_foreignfact" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "federation_facttelling" ("id" char(32) NOT NULL PRIMARY KEY, "audience" text NOT NULL CHECK ((JSON_VALID("audience") OR "audience" IS NULL)), "at" datetime NOT NULL, "by_id" char(32) NOT NULL REFERENCES "organisations_membership" ("id") DEFERRABLE INITIALLY DEFERRED, "fact_id" bigint NOT NULL REFERENCES "federation_foreignfact" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "federation_playedregions" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "seed" integer unsigned NOT NULL CHECK ("seed" >= 0), "faults" text NOT NULL CHECK ((JSON_VALID("faults") OR "faults" IS NULL)), "begun" text NOT NULL CHECK ((JSON_VALID("begun") OR "begun" IS NULL)), "from_elapsed" bigint NOT NULL, "began_at" datetime NOT NULL, "ended_at" datetime NULL, "is_playing" bool NULL UNIQUE, "activity_id" char(32) NOT NULL REFERENCES "activities_activity" ("id") DEFERRABLE INITIALLY DEFERRED, "began_by_id" char(32) NOT NULL REFERENCES "organisations_membership" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "feeds_feedstate" ("feed" varchar(40) NOT NULL PRIMARY KEY, "asked_at" datetime NOT NULL, "good_at" datetime NULL, "next_at" datetime NOT NULL, "failures" integer unsigned NOT NULL CHECK ("failures" >= 0), "reason" varchar(100) NOT NULL, "reason_values" text NOT NULL CHECK ((JSON_VALID("reason_values") OR "reason_values" IS NULL)), "waiting" integer unsigned NOT NULL CHECK ("waiting" >= 0), "left" text NOT NULL CHECK ((JSON_VALID("left") OR "left" IS NULL)));
CREATE TABLE "feeds_reception" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "feed" varchar(40) NOT NULL, "received_at" datetime NOT NULL, "address" varchar(500) NOT NULL, "digest" varchar(64) NOT NULL, "size" integer unsigned NOT NULL CHECK ("size" >= 0), "body" BLOB NOT NULL, "is_readable" bool NOT NULL, "values" integer unsigned NOT NULL CHECK ("values" >= 0), "codes" integer unsigned NOT NULL CHECK ("codes" >= 0), "refused" text NOT NULL CHECK ((JSON_VALID("refused") OR "refused" IS NULL)), "signals" integer unsigned NOT NULL CHECK ("signals" >= 0));
CREATE TABLE "feeds_passedon" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "feed" varchar(40) NOT NULL, "key" varchar(64) NOT NULL, "version" varchar(200) NOT NULL, "reference" varchar(400) NOT NULL, "moment" datetime NULL, "at" datetime NOT NULL, CONSTRAINT "a_notice_is_passed_on_once" UNIQUE ("feed", "key", "version"), CONSTRAINT "a_notice_has_a_name_of_its_own" UNIQUE ("feed", "reference"));
CREATE TABLE "feeds_mappedfeed" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "code" varchar(40) NOT NULL, "number" integer unsigned NOT NULL CHECK ("number" >= 0), "name" varchar(60) NOT NULL, "address" varchar(500) NOT NULL, "every_minutes" integer unsigned NOT NULL CHECK ("every_minutes" >= 0), "reading" text NOT NULL CHECK ((JSON_VALID("reading") OR "reading" IS NULL)), "is_stopped" bool NOT NULL, "at" datetime NOT NULL, "by_id" char(32) NOT NULL REFERENCES "organisations_membership" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "mapped_feeds_are_numbered" UNIQUE ("code", "number"));
CREATE TABLE "feeds_institutionkey" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "feed" varchar(40) NOT NULL, "key" varchar(100) NOT NULL, "at" datetime NOT NULL, "by_id" char(32) NOT NULL REFERENCES "organisations_membership" ("id") DEFERRABLE INITIALLY DEFERRED, "organisation_id" char(32) NOT NULL REFERENCES "organisations_organisation" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "a_key_says_something" CHECK (NOT ("key" = '')));
CREATE TABLE "feeds_machinekey" ("id" char(32) NOT NULL PRIMARY KEY, "name" varchar(60) NOT NULL, "digest" varchar(64) NOT NULL UNIQUE, "made_at" datetime NOT NULL, "valid_until" datetime NOT NULL, "withdrawn_at" datetime NULL, "made_by_id" char(32) NOT NULL REFERENCES "organisations_membership" ("id") DEFERRABLE INITIALLY DEFERRED, "organisation_id" char(32) NOT NULL REFERENCES "organisations_organisation" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "follow_up_followup" ("id" char(32) NOT NULL PRIMARY KEY, "place" smallint unsigned NOT NULL CHECK ("place" >= 0), "does" varchar(12) NOT NULL, "how" text NOT NULL CHECK ((JSON_VALID("how") OR "how" IS NULL)), "is_confirmed" bool NOT NULL, "activity_id" char(32) NULL REFERENCES "activities_activity" ("id") DEFERRABLE INITIALLY DEFERRED, "change_id" bigint NOT NULL REFERENCES "escalation_stepchange" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "each_follows_once" UNIQUE ("change_id", "place"));
CREATE TABLE "follow_up_followupstep" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "kind" varchar(8) NOT NULL, "said" varchar(60) NOT NULL, "values" text NOT NULL CHECK ((JSON_VALID("values") OR "values" IS NULL)), "url" varchar(300) NOT NULL, "at" datetime NOT NULL, "by_id" char(32) NULL REFERENCES "organisations_membership" ("id") DEFERRABLE INITIALLY DEFERRED, "follow_up_id" char(32) NOT NULL REFERENCES "follow_up_followup" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "geo_shape" ("code" varchar(30) NOT NULL PRIMARY KEY, "kind" varchar(20) NOT NULL, "name" varchar(80) NOT NULL, "part_of" varchar(30) NOT NULL, "geometry" text NOT NULL CHECK ((JSON_VALID("geometry") OR "geometry" IS NULL)), "drawing" text NOT NULL, "west" real NOT NULL, "south" real NOT NULL, "east" real NOT NULL, "north" real NOT NULL, "inhabitants" integer unsigned NULL CHECK ("inhabitants" >= 0), "valid_from" date NOT NULL, "source" varchar(200) NOT NULL, CONSTRAINT "shape_box_is_the_right_way_round" CHECK (("south" <= ("north") AND "west" <= ("east"))), CONSTRAINT "shape_lies_in_the_netherlands" CHECK (("east" <= 7.5 AND "north" <= 54.0 AND "south" >= 50.5 AND "west" >= 3.0)));
CREATE TABLE "handover_handover" ("id" char(32) NOT NULL PRIMARY KEY, "since" datetime NOT NULL, "note" text NOT NULL, "written_at" datetime NOT NULL, "key" varchar(36) NOT NULL, "activity_id" char(32) NOT NULL REFERENCES "activities_activity" ("id") DEFERRABLE INITIALLY DEFERRED, "organisation_id" char(32) NOT NULL REFERENCES "organisations_organisation" ("id") DEFERRABLE INITIALLY DEFERRED, "written_by_id" char(32) NOT NULL REFERENCES "organisations_membership" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "a_hand_over_is_sent_once" UNIQUE ("activity_id", "key"), CONSTRAINT "a_hand_over_says_something" CHECK (NOT ("note" = '')));
CREATE TABLE "handover_takeover" ("id" char(32) NOT NULL PRIMARY KEY, "at" datetime NOT NULL, "by_id" char(32) NOT NULL REFERENCES "organisations_membership" ("id") DEFERRABLE INITIALLY DEFERRED, "hand_over_id" char(32) NOT NULL UNIQUE REFERENCES "handover_handover" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "indicators_standing" ("indicator" varchar(60) NOT NULL PRIMARY KEY, "thresholds" integer unsigned NOT NULL CHECK ("thresholds" >= 0), "gates" text NOT NULL CHECK ((JSON_VALID("gates") OR "gates" IS NULL)), "level" varchar(8) NOT NULL, "since" datetime NOT NULL, "of" datetime NOT NULL, "reported_at" datetime NOT NULL, "value" real NULL, "quality" varchar(10) NOT NULL);
CREATE TABLE "indicators_codeend" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "issuer" varchar(60) NOT NULL, "reference" varchar(400) NOT NULL, "because" varchar(400) NOT NULL, "at" datetime NOT NULL, CONSTRAINT "one_end_once" UNIQUE ("issuer", "reference"));
CREATE TABLE "indicators_hearing" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "issuer" varchar(60) NOT NULL, "theme" varchar(40) NOT NULL, "heard_at" datetime NOT NULL, "holds_until" datetime NOT NULL, CONSTRAINT "one_hearing_per_theme" UNIQUE ("issuer", "theme"));
CREATE TABLE "indicators_measurement" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "indicator" varchar(60) NOT NULL, "of" datetime NOT NULL, "reported_at" datetime NOT NULL, "value" real NULL, "quality" varchar(10) NOT NULL, "source" varchar(60) NOT NULL, CONSTRAINT "one_value_per_report" UNIQUE ("indicator", "of", "reported_at"), CONSTRAINT "only_a_failure_has_no_value" CHECK ((("quality" = 'failed' AND "value" IS NULL) OR ("quality" IN ('raw', 'validated') AND "value" IS NOT NULL))));
CREATE TABLE "indicators_thresholdset" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "indicator" varchar(60) NOT NULL, "number" integer unsigned NOT NULL CHECK ("number" >= 0), "valid_from" date NOT NULL, "thresholds" text NOT NULL CHECK ((JSON_VALID("thresholds") OR "thresholds" IS NULL)), "raise_after" smallint unsigned NOT NULL CHECK ("raise_after" >= 0), "clear_after" smallint unsigned NOT NULL CHECK ("clear_after" >= 0), "hysteresis" real NOT NULL, "source" varchar(400) NOT NULL, "reason" varchar(400) NOT NULL, "at" datetime NOT NULL, "by_id" char(32) NOT NULL REFERENCES "organisations_membership" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "threshold_sets_are_numbered" UNIQUE ("indicator", "number"), CONSTRAINT "thresholds_say_why" CHECK ((NOT ("source" = '') AND NOT ("reason" = ''))));
CREATE TABLE "indicators_thresholdreading" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "agrees" bool NOT NULL, "remark" varchar(400) NOT NULL, "at" datetime NOT NULL, "by_id" char(32) NOT NULL REFERENCES "organisations_membership" ("id") DEFERRABLE INITIALLY DEFERRED, "thresholds_id" bigint NOT NULL UNIQUE REFERENCES "indicators_thresholdset" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "refused_with_a_remark" CHECK (("agrees" OR NOT ("remark" = ''))));
CREATE TABLE "indicators_officialcode" ("id" char(32) NOT NULL PRIMARY KEY, "issuer" varchar(60) NOT NULL, "reference" varchar(400) NOT NULL, "theme" varchar(40) NOT NULL, "level" varchar(8) NOT NULL, "event" varchar(200) NOT NULL, "headline" varchar(400) NOT NULL, "begins" datetime NOT NULL, "ends" datetime NOT NULL, "signature" varchar(20) NOT NULL, "received_at" datetime NOT NULL, "region_id" varchar(4) NOT NULL REFERENCES "organisations_region" ("code") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "one_code_once" UNIQUE ("issuer", "reference", "region_id", "event", "level", "begins"), CONSTRAINT "code_is_a_colour" CHECK ("level" IN ('yellow', 'orange', 'red')), CONSTRAINT "code_ends" CHECK ("ends" > ("begins")));
CREATE TABLE "institutions_institutionconfirmation" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "at" datetime NOT NULL, "by_id" char(32) NOT NULL REFERENCES "organisations_membership" ("id") DEFERRABLE INITIALLY DEFERRED, "profile_id" bigint NOT NULL REFERENCES "institutions_institutionprofile" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "institutions_institutionprofile" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "number" integer unsigned NOT NULL CHECK ("number" >= 0), "care" text NOT NULL CHECK ((JSON_VALID("care") OR "care" IS NULL)), "needs" text NOT NULL CHECK ((JSON_VALID("needs") OR "needs" IS NULL)), "offers" text NOT NULL CHECK ((JSON_VALID("offers") OR "offers" IS NULL)), "words" varchar(300) NOT NULL, "at" datetime NOT NULL, "form_key" char(32) NOT NULL UNIQUE, "by_id" char(32) NOT NULL REFERENCES "organisations_membership" ("id") DEFERRABLE INITIALLY DEFERRED, "organisation_id" char(32) NOT NULL REFERENCES "organisations_organisation" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "an_institution_profile_has_its_number" UNIQUE ("organisation_id", "number"));
CREATE TABLE "jobs_periodicwork" ("name" varchar(80) NOT NULL PRIMARY KEY, "next_at" datetime NOT NULL, "holder" varchar(120) NOT NULL, "held_until" datetime NULL, "last_started_at" datetime NULL, "last_finished_at" datetime NULL, "failures" integer unsigned NOT NULL CHECK ("failures" >= 0), "last_error" varchar(120) NOT NULL);
CREATE TABLE "multi_picture_picturekey" ("id" char(32) NOT NULL PRIMARY KEY, "name" varchar(80) NOT NULL, "digest" varchar(64) NOT NULL UNIQUE, "made_at" datetime NOT NULL, "valid_until" datetime NOT NULL, "withdrawn_at" datetime NULL, "activity_id" char(32) NOT NULL REFERENCES "activities_activity" ("id") DEFERRABLE INITIALLY DEFERRED, "member_id" char(32) NOT NULL REFERENCES "organisations_membership" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "multi_picture_pushedpart" ("id" char(32) NOT NULL PRIMARY KEY, "number" integer unsigned NOT NULL CHECK ("number" >= 0), "tlp" varchar(12) NOT NULL, "sentences" text NOT NULL CHECK ((JSON_VALID("sentences") OR "sentences" IS NULL)), "position" integer unsigned NOT NULL CHECK ("position" >= 0), "note" varchar(500) NOT NULL, "at" datetime NOT NULL, "key" varchar(36) NOT NULL, "activity_id" char(32) NOT NULL REFERENCES "activities_activity" ("id") DEFERRABLE INITIALLY DEFERRED, "by_id" char(32) NOT NULL REFERENCES "organisations_membership" ("id") DEFERRABLE INITIALLY DEFERRED, "document_id" char(32) NOT NULL REFERENCES "crisis_picture_picturedocument" ("id") DEFERRABLE INITIALLY DEFERRED, "replaces_id" char(32) NULL REFERENCES "multi_picture_pushedpart" ("id") DEFERRABLE INITIALLY DEFERRED, "version_id" char(32) NULL REFERENCES "crisis_picture_pictureversion" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "pushed_parts_are_numbered_once" UNIQUE ("activity_id", "number"), CONSTRAINT "a_pushed_part_is_sent_once" UNIQUE ("activity_id", "key"), CONSTRAINT "what_is_red_is_not_pushed" CHECK (NOT ("tlp" = 'red')));
CREATE TABLE "multi_picture_pushedpartstep" ("id" char(32) NOT NULL PRIMARY KEY, "place" smallint unsigned NOT NULL CHECK ("place" >= 0), "kind" varchar(9) NOT NULL, "reason" varchar(500) NOT NULL, "at" datetime NOT NULL, "by_id" char(32) NOT NULL REFERENCES "organisations_membership" ("id") DEFERRABLE INITIALLY DEFERRED, "part_id" char(32) NOT NULL REFERENCES "multi_picture_pushedpart" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "one_step_of_a_pushed_part_at_a_time" UNIQUE ("part_id", "place"), CONSTRAINT "a_part_that_stays_here_has_a_reason" CHECK (("kind" = 'pushed' OR NOT ("reason" = ''))));
CREATE TABLE "organisations_contactpoint" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "kind" varchar(5) NOT NULL, "value" varchar(120) NOT NULL, "purpose" varchar(120) NOT NULL, "hours" varchar(80) NOT NULL, "priority" smallint unsigned NOT NULL CHECK ("priority" >= 0), "checked_on" date NULL, "organisation_id" char(32) NOT NULL REFERENCES "organisations_organisation" ("id") DEFERRABLE INITIALLY DEFERRED, "function" varchar(40) NOT NULL, "days" varchar(8) NOT NULL, "opens" time NULL, "closes" time NULL, "withdrawn_at" datetime NULL, CONSTRAINT "contact_hours_are_of_some_days" CHECK ((("closes" IS NULL AND "opens" IS NULL) OR ("closes" IS NOT NULL AND "opens" IS NOT NULL AND NOT ("days" = '')))));
CREATE TABLE "plans_proposalworkedin" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "at" datetime NOT NULL, "by_id" char(32) NOT NULL REFERENCES "organisations_membership" ("id") DEFERRABLE INITIALLY DEFERRED, "proposal_id" bigint NOT NULL REFERENCES "plans_planproposal" ("id") DEFERRABLE INITIALLY DEFERRED, "version_id" bigint NOT NULL REFERENCES "plans_planversion" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "worked_in_once_per_version" UNIQUE ("proposal_id", "version_id"));
CREATE TABLE "plans_planwatch" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "theme" varchar(40) NOT NULL, "began_at" datetime NOT NULL, "ended_at" datetime NULL, "account_id" char(32) NOT NULL REFERENCES "accounts_account" ("id") DEFERRABLE INITIALLY DEFERRED, "plan_id" bigint NULL REFERENCES "plans_plan" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "a_plan_or_a_theme_is_watched" CHECK ((("plan_id" IS NOT NULL AND "theme" = '') OR ("plan_id" IS NULL AND NOT ("theme" = '')))));
CREATE TABLE "plans_planversion" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "number" integer unsigned NOT NULL CHECK ("number" >= 0), "title" varchar(120) NOT NULL, "kind" varchar(20) NOT NULL, "themes" text NOT NULL CHECK ((JSON_VALID("themes") OR "themes" IS NULL)), "regions" text NOT NULL CHECK ((JSON_VALID("regions") OR "regions" IS NULL)), "phases" text NOT NULL CHECK ((JSON_VALID("phases") OR "phases" IS NULL)), "tlp" varchar(12) NOT NULL, "effective_on" date NOT NULL, "review_on" date NOT NULL, "meaning" varchar(400) NOT NULL, "note" varchar(500) NOT NULL, "file_name" varchar(160) NOT NULL, "written_at" datetime NOT NULL, "form_key" char(32) NOT NULL UNIQUE, "file_id" char(32) NULL REFERENCES "files_storedfile" ("id") DEFERRABLE INITIALLY DEFERRED, "plan_id" bigint NOT NULL REFERENCES "plans_plan" ("id") DEFERRABLE INITIALLY DEFERRED, "written_by_id" char(32) NOT NULL REFERENCES "organisations_membership" ("id") DEFERRABLE INITIALLY DEFERRED, "language" varchar(2) NOT NULL, CONSTRAINT "a_plan_version_has_its_number" UNIQUE ("plan_id", "number"), CONSTRAINT "reviewed_after_it_began" CHECK ("review_on" > ("effective_on")));
CREATE TABLE "plot_mapkey" ("id" char(32) NOT NULL PRIMARY KEY, "name" varchar(80) NOT NULL, "digest" varchar(64) NOT NULL UNIQUE, "made_at" datetime NOT NULL, "valid_until" datetime NOT NULL, "withdrawn_at" datetime NULL, "member_id" char(32) NOT NULL REFERENCES "organisations_membership" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "plot_maplayer" ("id" char(32) NOT NULL PRIMARY KEY, "tlp" varchar(12) NOT NULL, "room" varchar(180) NOT NULL UNIQUE, "created_at" datetime NOT NULL, "activity_id" char(32) NOT NULL REFERENCES "activities_activity" ("id") DEFERRABLE INITIALLY DEFERRED, "organisation_id" char(32) NULL REFERENCES "organisations_organisation" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "plot_outsidelayer" ("id" char(32) NOT NULL PRIMARY KEY, "kind" varchar(8) NOT NULL, "name" varchar(80) NOT NULL, "place" varchar(500) NOT NULL, "source" text NOT NULL CHECK ((JSON_VALID("source") OR "source" IS NULL)), "attribution" varchar(200) NOT NULL, "licence" varchar(200) NOT NULL, "is_on" bool NOT NULL, "added_at" datetime NOT NULL, "withdrawn_at" datetime NULL, "added_by_id" char(32) NOT NULL REFERENCES "organisations_membership" ("id") DEFERRABLE INITIALLY DEFERRED, "region_id" varchar(4) NULL REFERENCES "organisations_region" ("code") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "outside_layer_is_of_a_known_kind" CHECK ("kind" IN ('wms', 'wmts', 'pmtiles')), CONSTRAINT "withdrawn_layer_is_off" CHECK (("withdrawn_at" IS NULL OR NOT "is_on")));
CREATE TABLE "preparedness_cardlesson" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "proposal_id" bigint NOT NULL UNIQUE REFERENCES "plans_planproposal" ("id") DEFERRABLE INITIALLY DEFERRED, "start_id" char(32) NOT NULL REFERENCES "preparedness_cardstart" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "preparedness_cardstart" ("id" char(32) NOT NULL PRIMARY KEY, "at" datetime NOT NULL, "activity_id" char(32) NOT NULL REFERENCES "activities_activity" ("id") DEFERRABLE INITIALLY DEFERRED, "by_id" char(32) NOT NULL REFERENCES "organisations_membership" ("id") DEFERRABLE INITIALLY DEFERRED, "card_id" bigint NOT NULL REFERENCES "plans_scenariocard" ("id") DEFERRABLE INITIALLY DEFERRED, "organisation_id" char(32) NOT NULL REFERENCES "organisations_organisation" ("id") DEFERRABLE INITIALLY DEFERRED, "version_id" bigint NOT NULL REFERENCES "plans_planversion" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "a_card_is_started_once_by_each" UNIQUE ("activity_id", "card_id", "organisation_id"));
CREATE TABLE "preparedness_cardtask" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "place" smallint unsigned NOT NULL CHECK ("place" >= 0), "start_id" char(32) NOT NULL REFERENCES "preparedness_cardstart" ("id") DEFERRABLE INITIALLY DEFERRED, "task_id" char(32) NOT NULL UNIQUE REFERENCES "crisis_picture_task" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "a_step_becomes_one_task" UNIQUE ("start_id", "place"));
CREATE TABLE "preparedness_healthscore" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "theme" varchar(40) NOT NULL, "day" date NOT NULL, "checks" integer unsigned NOT NULL CHECK ("checks" >= 0), "ailing" integer unsigned NOT NULL CHECK ("ailing" >= 0), "organisation_id" char(32) NOT NULL REFERENCES "organisations_organisation" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "health_is_noted_once_a_day" UNIQUE ("organisation_id", "theme", "day"));
CREATE TABLE "question_desk_deskquestion" ("id" char(32) NOT NULL PRIMARY KEY, "home" varchar(16) NOT NULL, "asked" text NOT NULL CHECK ((JSON_VALID("asked") OR "asked" IS NULL)), "function" varchar(40) NOT NULL, "mode" varchar(8) NOT NULL, "tlp" varchar(12) NOT NULL, "made_at" datetime NOT NULL, "made_by_id" char(32) NULL REFERENCES "organisations_membership" ("id") DEFERRABLE INITIALLY DEFERRED, "peer_id" bigint NULL REFERENCES "federation_peer" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "question_desk_deskword" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "key" char(32) NOT NULL UNIQUE, "step" varchar(9) NOT NULL, "node" varchar(16) NOT NULL, "by" varchar(200) NOT NULL, "tlp" varchar(12) NOT NULL, "text" varchar(2000) NOT NULL, "data" text NOT NULL CHECK ((JSON_VALID("data") OR "data" IS NULL)), "at" datetime NOT NULL, "received_at" datetime NULL, "member_id" char(32) NULL REFERENCES "organisations_membership" ("id") DEFERRABLE INITIALLY DEFERRED, "question_id" char(32) NOT NULL REFERENCES "question_desk_deskquestion" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "desk_word_has_words" CHECK (("step" = 'later' OR NOT ("text" = ''))));
CREATE TABLE "realtime_document" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "name" varchar(200) NOT NULL UNIQUE, "created_at" datetime NOT NULL);
CREATE TABLE "realtime_refusedupdate" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "room" varchar(200) NOT NULL, "account" varchar(100) NOT NULL, "reason" varchar(100) NOT NULL, "refused_at_ms" bigint unsigned NOT NULL CHECK ("refused_at_ms" >= 0), "size" integer unsigned NOT NULL CHECK ("size" >= 0), "update" BLOB NOT NULL);
CREATE TABLE "realtime_writer" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "account" varchar(100) NOT NULL, "name" varchar(200) NOT NULL, "organisation" varchar(100) NOT NULL, "organisation_name" varchar(200) NOT NULL, "function" varchar(100) NOT NULL, CONSTRAINT "realtime_writer_once" UNIQUE ("account", "name", "organisation", "organisation_name", "function"));
CREATE TABLE "realtime_clientbinding" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "client" bigint unsigned NOT NULL CHECK ("client" >= 0), "account" varchar(100) NOT NULL, "document_id" bigint NOT NULL REFERENCES "realtime_document" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "realtime_client_once" UNIQUE ("document_id", "client"));
CREATE TABLE "realtime_checkpoint" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "seq" bigint unsigned NOT NULL CHECK ("seq" >= 0), "at_ms" bigint unsigned NOT NULL CHECK ("at_ms" >= 0), "state" BLOB NOT NULL, "document_id" bigint NOT NULL REFERENCES "realtime_document" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "realtime_checkpoint_once" UNIQUE ("document_id", "seq"));
CREATE TABLE "realtime_segment" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "first_seq" bigint unsigned NOT NULL CHECK ("first_seq" >= 0), "last_seq" bigint unsigned NOT NULL CHECK ("last_seq" >= 0), "last_at_ms" bigint unsigned NOT NULL CHECK ("last_at_ms" >= 0), "stamps" BLOB NOT NULL, "updates" BLOB NOT NULL, "last_digest" BLOB NOT NULL, "document_id" bigint NOT NULL REFERENCES "realtime_document" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "realtime_segment_once" UNIQUE ("document_id", "first_seq"));
CREATE TABLE "realtime_logrow" ("seq" bigint unsigned NOT NULL CHECK ("seq" >= 0), "delivered_at_ms" bigint unsigned NOT NULL CHECK ("delivered_at_ms" >= 0), "ranges" BLOB NOT NULL, "deletes" bool NOT NULL, "update" BLOB NOT NULL, "digest" BLOB NOT NULL, "document_id" bigint NOT NULL REFERENCES "realtime_document" ("id") DEFERRABLE INITIALLY DEFERRED, "writer_id" bigint NOT NULL REFERENCES "realtime_writer" ("id") DEFERRABLE INITIALLY DEFERRED, PRIMARY KEY ("document_id", "seq"));
CREATE TABLE "risk_profile_profileturn" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "at" datetime NOT NULL, "step" smallint unsigned NOT NULL CHECK ("step" >= 0), "partners" text NOT NULL CHECK ((JSON_VALID("partners") OR "partners" IS NULL)), "is_done" bool NOT NULL, "note" varchar(800) NOT NULL, "by_id" char(32) NOT NULL REFERENCES "organisations_membership" ("id") DEFERRABLE INITIALLY DEFERRED, "owner_id" char(32) NOT NULL REFERENCES "organisations_membership" ("id") DEFERRABLE INITIALLY DEFERRED, "version_id" bigint NOT NULL REFERENCES "risk_profile_profileversion" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "risk_profile_impactscore" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "at" datetime NOT NULL, "scenario" integer unsigned NOT NULL CHECK ("scenario" >= 0), "criterion" varchar(8) NOT NULL, "letter" varchar(1) NOT NULL, "low" varchar(1) NOT NULL, "high" varchar(1) NOT NULL, "parts" text NOT NULL CHECK ((JSON_VALID("parts") OR "parts" IS NULL)), "evidence" varchar(800) NOT NULL, "by_id" char(32) NOT NULL REFERENCES "organisations_membership" ("id") DEFERRABLE INITIALLY DEFERRED, "version_id" bigint NOT NULL REFERENCES "risk_profile_profileversion" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "risk_profile_caremeasure" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "at" datetime NOT NULL, "scenario" integer unsigned NOT NULL CHECK ("scenario" >= 0), "number" integer unsigned NOT NULL CHECK ("number" >= 0), "title" varchar(120) NOT NULL, "process" varchar(40) NOT NULL, "resource" varchar(40) NOT NULL, "buffer_hours" integer unsigned NULL CHECK ("buffer_hours" >= 0), "mitigations" text NULL CHECK ((JSON_VALID("mitigations") OR "mitigations" IS NULL)), "by_id" char(32) NOT NULL REFERENCES "organisations_membership" ("id") DEFERRABLE INITIALLY DEFERRED, "version_id" bigint NOT NULL REFERENCES "risk_profile_profileversion" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "risk_profile_caredemand" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "at" datetime NOT NULL, "scenario" integer unsigned NOT NULL CHECK ("scenario" >= 0), "process" varchar(40) NOT NULL, "factors" text NOT NULL CHECK ((JSON_VALID("factors") OR "factors" IS NULL)), "by_id" char(32) NOT NULL REFERENCES "organisations_membership" ("id") DEFERRABLE INITIALLY DEFERRED, "version_id" bigint NOT NULL REFERENCES "risk_profile_profileversion" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "risk_profile_riskbottleneck" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "at" datetime NOT NULL, "scenario" integer unsigned NOT NULL CHECK ("scenario" >= 0), "number" integer unsigned NOT NULL CHECK ("number" >= 0), "words" varchar(800) NOT NULL, "disruption" varchar(40) NOT NULL, "by_id" char(32) NOT NULL REFERENCES "organisations_membership" ("id") DEFERRABLE INITIALLY DEFERRED, "version_id" bigint NOT NULL REFERENCES "risk_profile_profileversion" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "risk_profile_riskprofile" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "owner_id" char(32) NOT NULL REFERENCES "organisations_organisation" ("id") DEFERRABLE INITIALLY DEFERRED, "region_id" varchar(4) NOT NULL UNIQUE REFERENCES "organisations_region" ("code") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "risk_profile_riskmeeting" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "held_on" date NOT NULL, "partners" text NOT NULL CHECK ((JSON_VALID("partners") OR "partners" IS NULL)), "words" varchar(4000) NOT NULL, "at" datetime NOT NULL, "by_id" char(32) NOT NULL REFERENCES "organisations_membership" ("id") DEFERRABLE INITIALLY DEFERRED, "profile_id" bigint NOT NULL REFERENCES "risk_profile_riskprofile" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "risk_profile_riskacceptance" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "bottleneck" integer unsigned NOT NULL CHECK ("bottleneck" >= 0), "by_whom" varchar(120) NOT NULL, "words" varchar(800) NOT NULL, "until" date NOT NULL, "at" datetime NOT NULL, "by_id" char(32) NOT NULL REFERENCES "organisations_membership" ("id") DEFERRABLE INITIALLY DEFERRED, "profile_id" bigint NOT NULL REFERENCES "risk_profile_riskprofile" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "risk_profile_agendaaction" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "recommendation" integer unsigned NOT NULL CHECK ("recommendation" >= 0), "number" integer unsigned NOT NULL CHECK ("number" >= 0), "words" varchar(800) NOT NULL, "due_on" date NOT NULL, "is_done" bool NOT NULL, "at" datetime NOT NULL, "by_id" char(32) NOT NULL REFERENCES "organisations_membership" ("id") DEFERRABLE INITIALLY DEFERRED, "owner_id" char(32) NOT NULL REFERENCES "organisations_organisation" ("id") DEFERRABLE INITIALLY DEFERRED, "profile_id" bigint NOT NULL REFERENCES "risk_profile_riskprofile" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "risk_profile_riskrecommendation" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "at" datetime NOT NULL, "bottleneck" integer unsigned NOT NULL CHECK ("bottleneck" >= 0), "number" integer unsigned NOT NULL CHECK ("number" >= 0), "words" varchar(800) NOT NULL, "by_id" char(32) NOT NULL REFERENCES "organisations_membership" ("id") DEFERRABLE INITIALLY DEFERRED, "version_id" bigint NOT NULL REFERENCES "risk_profile_profileversion" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "risk_profile_scoredissent" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "at" datetime NOT NULL, "scenario" integer unsigned NOT NULL CHECK ("scenario" >= 0), "criterion" varchar(8) NOT NULL, "letter" varchar(1) NOT NULL, "words" varchar(800) NOT NULL, "by_id" char(32) NOT NULL REFERENCES "organisations_membership" ("id") DEFERRABLE INITIALLY DEFERRED, "version_id" bigint NOT NULL REFERENCES "risk_profile_profileversion" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "risk_profile_profilestep" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "kind" varchar(11) NOT NULL, "at" datetime NOT NULL, "reason" varchar(800) NOT NULL, "method" text NULL CHECK ((JSON_VALID("method") OR "method" IS NULL)), "by_id" char(32) NOT NULL REFERENCES "organisations_membership" ("id") DEFERRABLE INITIALLY DEFERRED, "version_id" bigint NOT NULL REFERENCES "risk_profile_profileversion" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "profile_goes_back_with_a_reason" CHECK ((NOT ("kind" = 'returned') OR NOT ("reason" = ''))), CONSTRAINT "established_keeps_its_method" CHECK ((("kind" = 'established' AND "method" IS NOT NULL) OR (NOT ("kind" = 'established') AND "method" IS NULL))));
CREATE TABLE "risk_profile_profileversion" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "number" integer unsigned NOT NULL CHECK ("number" >= 0), "title" varchar(120) NOT NULL, "tlp" varchar(12) NOT NULL, "valid_from" date NOT NULL, "valid_until" date NOT NULL, "note" varchar(800) NOT NULL, "at" datetime NOT NULL, "by_id" char(32) NOT NULL REFERENCES "organisations_membership" ("id") DEFERRABLE INITIALLY DEFERRED, "profile_id" bigint NOT NULL REFERENCES "risk_profile_riskprofile" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "a_profile_version_has_its_number" UNIQUE ("profile_id", "number"), CONSTRAINT "a_profile_holds_some_time" CHECK ("valid_until" > ("valid_from")));
CREATE TABLE "risk_profile_riskscenario" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "at" datetime NOT NULL, "number" integer unsigned NOT NULL CHECK ("number" >= 0), "title" varchar(120) NOT NULL, "kind" varchar(40) NOT NULL, "themes" text NOT NULL CHECK ((JSON_VALID("themes") OR "themes" IS NULL)), "disruptions" text NOT NULL CHECK ((JSON_VALID("disruptions") OR "disruptions" IS NULL)), "narrative" varchar(4000) NOT NULL, "assumptions" varchar(4000) NOT NULL, "horizon" varchar(40) NOT NULL, "letter" varchar(1) NOT NULL, "chance_low" real NOT NULL, "chance_middle" real NOT NULL, "chance_high" real NOT NULL, "years" real NOT NULL, "evidence" varchar(800) NOT NULL, "owner" varchar(120) NOT NULL, "is_dropped" bool NOT NULL, "by_id" char(32) NOT NULL REFERENCES "organisations_membership" ("id") DEFERRABLE INITIALLY DEFERRED, "version_id" bigint NOT NULL REFERENCES "risk_profile_profileversion" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "a_chance_has_bounds_and_a_period" CHECK (("chance_low" > 0.0 AND "chance_low" <= ("chance_middle") AND "chance_middle" <= ("chance_high") AND "chance_high" <= 1.0 AND "years" > 0.0)));
CREATE TABLE "risk_profile_riskconsultation" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "version" integer unsigned NOT NULL CHECK ("version" >= 0), "kind" varchar(8) NOT NULL, "whom" varchar(120) NOT NULL, "asked_on" date NOT NULL, "reaction" varchar(4000) NOT NULL, "reacted_on" date NULL, "at" datetime NOT NULL, "by_id" char(32) NOT NULL REFERENCES "organisations_membership" ("id") DEFERRABLE INITIALLY DEFERRED, "profile_id" bigint NOT NULL REFERENCES "risk_profile_riskprofile" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "a_reaction_has_a_day_after_it_was_asked" CHECK ((("reacted_on" IS NULL AND "reaction" = '') OR (NOT ("reaction" = '') AND "reacted_on" >= ("asked_on")))));
CREATE TABLE "risk_profile_regionalcapability" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "at" datetime NOT NULL, "number" integer unsigned NOT NULL CHECK ("number" >= 0), "title" varchar(120) NOT NULL, "provider" varchar(120) NOT NULL, "words" varchar(800) NOT NULL, "is_dropped" bool NOT NULL, "by_id" char(32) NOT NULL REFERENCES "organisations_membership" ("id") DEFERRABLE INITIALLY DEFERRED, "version_id" bigint NOT NULL REFERENCES "risk_profile_profileversion" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "risk_profile_capabilityverdict" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "at" datetime NOT NULL, "scenario" integer unsigned NOT NULL CHECK ("scenario" >= 0), "capability" integer unsigned NOT NULL CHECK ("capability" >= 0), "verdict" varchar(10) NOT NULL, "words" varchar(800) NOT NULL, "by_id" char(32) NOT NULL REFERENCES "organisations_membership" ("id") DEFERRABLE INITIALLY DEFERRED, "version_id" bigint NOT NULL REFERENCES "risk_profile_profileversion" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "risk_profile_caredependency" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "at" datetime NOT NULL, "scenario" integer unsigned NOT NULL CHECK ("scenario" >= 0), "process" varchar(40) NOT NULL, "resource" varchar(40) NOT NULL, "losses" text NOT NULL CHECK ((JSON_VALID("losses") OR "losses" IS NULL)), "weights" text NOT NULL CHECK ((JSON_VALID("weights") OR "weights" IS NULL)), "mitigations" text NOT NULL CHECK ((JSON_VALID("mitigations") OR "mitigations" IS NULL)), "buffer_hours" integer unsigned NULL CHECK ("buffer_hours" >= 0), "supplier" varchar(120) NOT NULL, "by_id" char(32) NOT NULL REFERENCES "organisations_membership" ("id") DEFERRABLE INITIALLY DEFERRED, "version_id" bigint NOT NULL REFERENCES "risk_profile_profileversion" ("id") DEFERRABLE INITIALLY DEFERRED, "basis" varchar(40) DEFAULT '' NOT NULL, "profiles_known" integer unsigned DEFAULT 0 NOT NULL CHECK ("profiles_known" >= 0), "profiles_unknown" integer unsigned DEFAULT 0 NOT NULL CHECK ("profiles_unknown" >= 0));
CREATE TABLE "safety_picture_occasion" ("id" char(32) NOT NULL PRIMARY KEY, "uid" varchar(255) NOT NULL, "kind" varchar(20) NOT NULL, "risk_class" varchar(1) NOT NULL, "title" varchar(200) NOT NULL, "municipality" varchar(8) NOT NULL, "place" varchar(200) NOT NULL, "starts_at" datetime NOT NULL, "ends_at" datetime NOT NULL, "is_whole_day" bool NOT NULL, "note" varchar(400) NOT NULL, "source" varchar(100) NOT NULL, "added_at" datetime NOT NULL, "added_by_id" char(32) NOT NULL REFERENCES "organisations_membership" ("id") DEFERRABLE INITIALLY DEFERRED, "region_id" varchar(4) NOT NULL REFERENCES "organisations_region" ("code") DEFERRABLE INITIALLY DEFERRED, "replaces_id" char(32) NULL UNIQUE REFERENCES "safety_picture_occasion" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "occasion_ends" CHECK ("ends_at" > ("starts_at")), CONSTRAINT "occasion_has_a_class" CHECK ("risk_class" IN ('', 'A', 'B', 'C')));
CREATE TABLE "safety_picture_occasionwithdrawal" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "reason" varchar(200) NOT NULL, "at" datetime NOT NULL, "by_id" char(32) NOT NULL REFERENCES "organisations_membership" ("id") DEFERRABLE INITIALLY DEFERRED, "occasion_id" char(32) NOT NULL UNIQUE REFERENCES "safety_picture_occasion" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "off_with_a_reason" CHECK (NOT ("reason" = '')));
CREATE TABLE "safety_picture_opinion" ("id" char(32) NOT NULL PRIMARY KEY, "level" varchar(8) NOT NULL, "text" varchar(400) NOT NULL, "at" datetime NOT NULL, "assessment_id" char(32) NOT NULL REFERENCES "safety_picture_assessment" ("id") DEFERRABLE INITIALLY DEFERRED, "by_id" char(32) NOT NULL REFERENCES "organisations_membership" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "opinion_is_on_the_scale" CHECK ("level" IN ('green', 'yellow', 'orange', 'red', 'unknown')));
CREATE TABLE "safety_picture_ownlevel" ("id" char(32) NOT NULL PRIMARY KEY, "theme" varchar(40) NOT NULL, "level" varchar(8) NOT NULL, "official" varchar(8) NOT NULL, "at" datetime NOT NULL, "by_id" char(32) NOT NULL REFERENCES "organisations_membership" ("id") DEFERRABLE INITIALLY DEFERRED, "region_id" varchar(4) NOT NULL REFERENCES "organisations_region" ("code") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "own_level_is_on_the_scale" CHECK ("level" IN ('green', 'yellow', 'orange', 'red', 'unknown')));
CREATE TABLE "safety_picture_secondreading" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "agrees" bool NOT NULL, "remark" varchar(400) NOT NULL, "at" datetime NOT NULL, "assessment_id" char(32) NOT NULL UNIQUE REFERENCES "safety_picture_assessment" ("id") DEFERRABLE INITIALLY DEFERRED, "by_id" char(32) NOT NULL REFERENCES "organisations_membership" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "sent_back_with_a_remark" CHECK (("agrees" OR NOT ("remark" = ''))));
CREATE TABLE "safety_picture_assessment" ("id" char(32) NOT NULL PRIMARY KEY, "theme" varchar(40) NOT NULL, "number" integer unsigned NOT NULL CHECK ("number" >= 0), "level" varchar(8) NOT NULL, "proposed" varchar(8) NOT NULL, "trend" varchar(8) NOT NULL, "what_is" varchar(400) NOT NULL, "what_if" varchar(400) NOT NULL, "what_now" varchar(400) NOT NULL, "outlook" text NOT NULL CHECK ((JSON_VALID("outlook") OR "outlook" IS NULL)), "reason" varchar(400) NOT NULL, "evidence" text NOT NULL CHECK ((JSON_VALID("evidence") OR "evidence" IS NULL)), "definition_version" varchar(20) NOT NULL, "needs_second" bool NOT NULL, "valid_until" datetime NOT NULL, "written_at" datetime NOT NULL, "region_id" varchar(4) NOT NULL REFERENCES "organisations_region" ("code") DEFERRABLE INITIALLY DEFERRED, "written_by_id" char(32) NOT NULL REFERENCES "organisations_membership" ("id") DEFERRABLE INITIALLY DEFERRED, "own_id" char(32) NOT NULL UNIQUE REFERENCES "safety_picture_ownlevel" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "assessments_are_numbered" UNIQUE ("theme", "region_id", "number"), CONSTRAINT "assessment_is_on_the_scale" CHECK ("level" IN ('green', 'yellow', 'orange', 'red', 'unknown')), CONSTRAINT "assessment_says_what_is" CHECK (NOT ("what_is" = '')));
CREATE TABLE "safety_picture_signal" ("id" char(32) NOT NULL PRIMARY KEY, "title" varchar(120) NOT NULL, "text" varchar(1000) NOT NULL, "theme" varchar(40) NOT NULL, "municipality" varchar(8) NOT NULL, "source" varchar(100) NOT NULL, "reference" varchar(400) NOT NULL, "happened_at" datetime NOT NULL, "received_at" datetime NOT NULL, "region_id" varchar(4) NOT NULL REFERENCES "organisations_region" ("code") DEFERRABLE INITIALLY DEFERRED, "sent_by_id" char(32) NULL REFERENCES "organisations_membership" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "signal_says_what" CHECK (NOT ("title" = '')), CONSTRAINT "signal_is_from_somebody" CHECK (("sent_by_id" IS NOT NULL OR NOT ("source" = ''))));
CREATE TABLE "safety_picture_signalstep" ("id" char(32) NOT NULL PRIMARY KEY, "number" integer unsigned NOT NULL CHECK ("number" >= 0), "kind" varchar(10) NOT NULL, "state" varchar(10) NOT NULL, "note" varchar(400) NOT NULL, "theme" varchar(40) NOT NULL, "at" datetime NOT NULL, "activity_id" char(32) NULL REFERENCES "activities_activity" ("id") DEFERRABLE INITIALLY DEFERRED, "by_id" char(32) NOT NULL REFERENCES "organisations_membership" ("id") DEFERRABLE INITIALLY DEFERRED, "signal_id" char(32) NOT NULL REFERENCES "safety_picture_signal" ("id") DEFERRABLE INITIALLY DEFERRED, "under_id" char(32) NULL REFERENCES "safety_picture_signal" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "signal_steps_are_numbered" UNIQUE ("signal_id", "number"), CONSTRAINT "signal_step_is_known" CHECK (("kind" IN ('verify', 'link', 'dismiss', 'take_up', 'fold', 'unfold') AND "state" IN ('new', 'verified', 'linked', 'dismissed', 'folded'))), CONSTRAINT "signal_step_says_why" CHECK ((NOT ("kind" IN ('verify', 'dismiss', 'take_up')) OR NOT ("note" = ''))), CONSTRAINT "signal_link_leads_somewhere" CHECK ((("kind" = 'link' AND ((NOT ("theme" = '') OR "activity_id" IS NOT NULL) AND 1 = (CASE WHEN NOT ("theme" = '') THEN 1 ELSE 0 END + CASE WHEN "activity_id" IS NOT NULL THEN 1 ELSE 0 END))) OR (NOT ("kind" = 'link') AND "activity_id" IS NULL AND "theme" = ''))), CONSTRAINT "signal_is_folded_under_one" CHECK ((("kind" = 'fold' AND "under_id" IS NOT NULL) OR (NOT ("kind" = 'fold') AND "under_id" IS NULL))));
CREATE TABLE "scale_up_codeconfirmation" ("id" char(32) NOT NULL PRIMARY KEY, "number" integer unsigned NOT NULL CHECK ("number" >= 0), "code" varchar(10) NOT NULL, "policy_version" varchar(20) NOT NULL, "proposed" text NOT NULL CHECK ((JSON_VALID("proposed") OR "proposed" IS NULL)), "counts" text NOT NULL CHECK ((JSON_VALID("counts") OR "counts" IS NULL)), "grip" smallint unsigned NULL CHECK ("grip" >= 0), "reason" varchar(300) NOT NULL, "aftercare" text NOT NULL CHECK ((JSON_VALID("aftercare") OR "aftercare" IS NULL)), "confirmed_at" datetime NOT NULL, "activity_id" char(32) NOT NULL REFERENCES "activities_activity" ("id") DEFERRABLE INITIALLY DEFERRED, "alarm_id" char(32) NULL REFERENCES "alerts_alarm" ("id") DEFERRABLE INITIALLY DEFERRED, "confirmed_by_id" char(32) NOT NULL REFERENCES "organisations_membership" ("id") DEFERRABLE INITIALLY DEFERRED, "region_id" varchar(4) NOT NULL REFERENCES "organisations_region" ("code") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "a_code_has_its_own_number" UNIQUE ("activity_id", "number"));
CREATE TABLE "scale_up_resourceunit" ("id" char(32) NOT NULL PRIMARY KEY, "number" integer unsigned NOT NULL CHECK ("number" >= 0), "kind" varchar(20) NOT NULL, "name" varchar(60) NOT NULL, "count" integer unsigned NOT NULL CHECK ("count" >= 0), "ready_minutes" integer unsigned NULL CHECK ("ready_minutes" >= 0), "endurance_minutes" integer unsigned NULL CHECK ("endurance_minutes" >= 0), "asked_at" datetime NOT NULL, "activity_id" char(32) NOT NULL REFERENCES "activities_activity" ("id") DEFERRABLE INITIALLY DEFERRED, "asked_by_id" char(32) NOT NULL REFERENCES "organisations_membership" ("id") DEFERRABLE INITIALLY DEFERRED, "organisation_id" char(32) NULL REFERENCES "organisations_organisation" ("id") DEFERRABLE INITIALLY DEFERRED, "region_id" varchar(4) NOT NULL REFERENCES "organisations_region" ("code") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "a_unit_has_its_own_number" UNIQUE ("activity_id", "number"), CONSTRAINT "a_unit_is_at_least_one" CHECK ("count" >= 1));
CREATE TABLE "scale_up_unitstep" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "place" smallint unsigned NOT NULL CHECK ("place" >= 0), "state" varchar(10) NOT NULL, "at" datetime NOT NULL, "reason" varchar(300) NOT NULL, "told_at" datetime NOT NULL, "by_id" char(32) NOT NULL REFERENCES "organisations_membership" ("id") DEFERRABLE INITIALLY DEFERRED, "unit_id" char(32) NOT NULL REFERENCES "scale_up_resourceunit" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "a_unit_takes_one_step_at_a_time" UNIQUE ("unit_id", "place"));
CREATE TABLE "search_searchshelf" ("number" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "key" varchar(64) NOT NULL UNIQUE, "kind" varchar(60) NOT NULL, "mode" varchar(8) NOT NULL, "owner" varchar(60) NOT NULL, "activity" varchar(60) NOT NULL, "tlp" varchar(12) NOT NULL, "state" varchar(20) NOT NULL, "regions" text NOT NULL CHECK ((JSON_VALID("regions") OR "regions" IS NULL)), "themes" text NOT NULL CHECK ((JSON_VALID("themes") OR "themes" IS NULL)), "phases" text NOT NULL CHECK ((JSON_VALID("phases") OR "phases" IS NULL)));
CREATE TABLE "search_searchword" ("word" varchar(40) NOT NULL PRIMARY KEY, "head" varchar(3) NOT NULL, "tail" varchar(3) NOT NULL);
CREATE TABLE "search_searchpassage" ("number" bigint NOT NULL PRIMARY KEY, "page" integer unsigned NOT NULL CHECK ("page" >= 0), "stems" text NOT NULL, "parts" text NOT NULL, "text" text NOT NULL, "entry_id" bigint NOT NULL REFERENCES "search_searchentry" ("number") DEFERRABLE INITIALLY DEFERRED);
CREATE VIRTUAL TABLE search_words USING fts5(tokens, detail = none, prefix = '5 6', tokenize = "ascii tokenchars '^='");
CREATE TABLE "search_searchentry" ("number" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "id" char(32) NOT NULL UNIQUE, "kind" varchar(60) NOT NULL, "object_id" varchar(180) NOT NULL, "title" varchar(200) NOT NULL, "language" varchar(2) NOT NULL, "changed_at" datetime NOT NULL, "shelf_id" bigint NOT NULL REFERENCES "search_searchshelf" ("number") DEFERRABLE INITIALLY DEFERRED, "title_stems" text NOT NULL, CONSTRAINT "found_once" UNIQUE ("kind", "object_id"));
CREATE TABLE "security_attempt" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "key" varchar(64) NOT NULL, "at" datetime NOT NULL);
CREATE TABLE "django_session" ("session_key" varchar(40) NOT NULL PRIMARY KEY, "session_data" text NOT NULL, "expire_date" datetime NOT NULL);
CREATE TABLE "situation_reports_bottleneckmerge" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "thread" char(32) NOT NULL, "into" char(32) NULL, "at" datetime NOT NULL, "activity_id" char(32) NOT NULL REFERENCES "activities_activity" ("id") DEFERRABLE INITIALLY DEFERRED, "by_id" char(32) NOT NULL REFERENCES "organisations_membership" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "situation_reports_reportrequest" ("id" char(32) NOT NULL PRIMARY KEY, "is_for_all" bool NOT NULL, "asked" text NOT NULL CHECK ((JSON_VALID("asked") OR "asked" IS NULL)), "first_due_at" datetime NOT NULL, "every_hours" smallint unsigned NULL CHECK ("every_hours" >= 0), "note" varchar(300) NOT NULL, "told_round" integer unsigned NOT NULL CHECK ("told_round" >= 0), "asked_at" datetime NOT NULL, "ended_at" datetime NULL, "ended_reason" varchar(300) NOT NULL, "activity_id" char(32) NOT NULL REFERENCES "activities_activity" ("id") DEFERRABLE INITIALLY DEFERRED, "asked_by_id" char(32) NOT NULL REFERENCES "organisations_membership" ("id") DEFERRABLE INITIALLY DEFERRED, "ended_by_id" char(32) NULL REFERENCES "organisations_membership" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "report_is_due_after_it_is_asked" CHECK ("first_due_at" > ("asked_at")), CONSTRAINT "rhythm_is_some_hours" CHECK (("every_hours" IS NULL OR "every_hours" > 0)));
CREATE TABLE "situation_reports_reportreminder" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "at" datetime NOT NULL, "by_id" char(32) NOT NULL REFERENCES "organisations_membership" ("id") DEFERRABLE INITIALLY DEFERRED, "organisation_id" char(32) NOT NULL REFERENCES "organisations_organisation" ("id") DEFERRABLE INITIALLY DEFERRED, "request_id" char(32) NOT NULL REFERENCES "situation_reports_reportrequest" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "situation_reports_situationreport" ("id" char(32) NOT NULL PRIMARY KEY, "number" integer unsigned NOT NULL CHECK ("number" >= 0), "round" integer unsigned NULL CHECK ("round" >= 0), "due_at" datetime NULL, "template_version" varchar(20) NOT NULL, "values" text NOT NULL CHECK ((JSON_VALID("values") OR "values" IS NULL)), "level" varchar(8) NOT NULL, "is_unchanged" bool NOT NULL, "submitted_at" datetime NOT NULL, "key" char(32) NOT NULL, "activity_id" char(32) NOT NULL REFERENCES "activities_activity" ("id") DEFERRABLE INITIALLY DEFERRED, "author_id" char(32) NOT NULL REFERENCES "organisations_membership" ("id") DEFERRABLE INITIALLY DEFERRED, "before_id" char(32) NULL REFERENCES "situation_reports_situationreport" ("id") DEFERRABLE INITIALLY DEFERRED, "organisation_id" char(32) NOT NULL REFERENCES "organisations_organisation" ("id") DEFERRABLE INITIALLY DEFERRED, "request_id" char(32) NULL REFERENCES "situation_reports_reportrequest" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "reports_are_numbered_per_organisation" UNIQUE ("activity_id", "organisation_id", "number"), CONSTRAINT "one_sending_is_one_report" UNIQUE ("activity_id", "organisation_id", "key"), CONSTRAINT "report_has_a_level" CHECK ("level" IN ('green', 'yellow', 'orange', 'red')));
CREATE TABLE "situation_reports_reportjudgement" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "verdict" varchar(8) NOT NULL, "reason" varchar(500) NOT NULL, "at" datetime NOT NULL, "by_id" char(32) NOT NULL REFERENCES "organisations_membership" ("id") DEFERRABLE INITIALLY DEFERRED, "report_id" char(32) NOT NULL UNIQUE REFERENCES "situation_reports_situationreport" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "returned_report_has_a_reason" CHECK (NOT ("reason" = '' AND "verdict" = 'returned')));
CREATE TABLE "situation_reports_reportedcapacity" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "metric" varchar(40) NOT NULL, "free" real NULL, "total" real NULL, "unit" varchar(20) NOT NULL, "method" varchar(20) NOT NULL, "observed_at" datetime NOT NULL, "reported_at" datetime NOT NULL, "activity_id" char(32) NOT NULL REFERENCES "activities_activity" ("id") DEFERRABLE INITIALLY DEFERRED, "organisation_id" char(32) NOT NULL REFERENCES "organisations_organisation" ("id") DEFERRABLE INITIALLY DEFERRED, "report_id" char(32) NOT NULL REFERENCES "situation_reports_situationreport" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "not_more_free_than_there_is" CHECK (("free" IS NULL OR "total" IS NULL OR "free" <= ("total"))));
CREATE TABLE "situation_reports_bottleneck" ("id" char(32) NOT NULL PRIMARY KEY, "thread" char(32) NOT NULL, "kind" varchar(20) NOT NULL, "what" varchar(300) NOT NULL, "count" real NULL, "needed_by" datetime NULL, "solved_locally" bool NULL, "help" varchar(20) NOT NULL, "status" varchar(9) NOT NULL, "reason" varchar(300) NOT NULL, "said_at" datetime NOT NULL, "activity_id" char(32) NOT NULL REFERENCES "activities_activity" ("id") DEFERRABLE INITIALLY DEFERRED, "organisation_id" char(32) NULL REFERENCES "organisations_organisation" ("id") DEFERRABLE INITIALLY DEFERRED, "region_id" varchar(4) NULL REFERENCES "organisations_region" ("code") DEFERRABLE INITIALLY DEFERRED, "said_by_id" char(32) NOT NULL REFERENCES "organisations_membership" ("id") DEFERRABLE INITIALLY DEFERRED, "report_id" char(32) NULL REFERENCES "situation_reports_situationreport" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "a_bottleneck_is_closed_with_a_reason" CHECK (("status" = 'open' OR NOT ("reason" = ''))), CONSTRAINT "a_bottleneck_counts_from_zero" CHECK (("count" IS NULL OR "count" >= 0.0)));
CREATE TABLE "situation_reports_reportdraft" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "typed" text NOT NULL CHECK ((JSON_VALID("typed") OR "typed" IS NULL)), "base" integer unsigned NOT NULL CHECK ("base" >= 0), "revision" integer unsigned NOT NULL CHECK ("revision" >= 0), "changed_at" datetime NOT NULL, "activity_id" char(32) NOT NULL REFERENCES "activities_activity" ("id") DEFERRABLE INITIALLY DEFERRED, "changed_by_id" char(32) NOT NULL REFERENCES "organisations_membership" ("id") DEFERRABLE INITIALLY DEFERRED, "organisation_id" char(32) NOT NULL REFERENCES "organisations_organisation" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "one_draft_per_organisation" UNIQUE ("activity_id", "organisation_id"));
CREATE TABLE "situation_reports_deadlinereminder" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "round" integer unsigned NOT NULL CHECK ("round" >= 0), "at" datetime NOT NULL, "organisation_id" char(32) NOT NULL REFERENCES "organisations_organisation" ("id") DEFERRABLE INITIALLY DEFERRED, "request_id" char(32) NOT NULL REFERENCES "situation_reports_reportrequest" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "reminded_once_at_a_deadline" UNIQUE ("request_id", "organisation_id", "round"));
CREATE TABLE "situation_reports_bottleneckapart" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "first" char(32) NOT NULL, "second" char(32) NOT NULL, "is_apart" bool NOT NULL, "at" datetime NOT NULL, "activity_id" char(32) NOT NULL REFERENCES "activities_activity" ("id") DEFERRABLE INITIALLY DEFERRED, "by_id" char(32) NOT NULL REFERENCES "organisations_membership" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "situation_reports_need" ("id" char(32) NOT NULL PRIMARY KEY, "thread" char(32) NOT NULL, "what" varchar(300) NOT NULL, "count" real NULL, "needed_by" datetime NULL, "priority" varchar(6) NOT NULL, "status" varchar(8) NOT NULL, "reason" varchar(300) NOT NULL, "said_at" datetime NOT NULL, "activity_id" char(32) NOT NULL REFERENCES "activities_activity" ("id") DEFERRABLE INITIALLY DEFERRED, "organisation_id" char(32) NOT NULL REFERENCES "organisations_organisation" ("id") DEFERRABLE INITIALLY DEFERRED, "owner_id" char(32) NULL REFERENCES "organisations_organisation" ("id") DEFERRABLE INITIALLY DEFERRED, "report_id" char(32) NOT NULL REFERENCES "situation_reports_situationreport" ("id") DEFERRABLE INITIALLY DEFERRED, "said_by_id" char(32) NOT NULL REFERENCES "organisations_membership" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "a_need_lapses_with_a_reason" CHECK ((NOT ("status" = 'lapsed') OR NOT ("reason" = ''))), CONSTRAINT "a_need_taken_up_has_an_owner" CHECK ((NOT ("status" = 'taken_up') OR "owner_id" IS NOT NULL)), CONSTRAINT "a_need_counts_from_zero" CHECK (("count" IS NULL OR "count" >= 0.0)));
CREATE TABLE "spread_spreadexpectation" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "metric" varchar(40) NOT NULL, "present" integer unsigned NOT NULL CHECK ("present" >= 0), "low" real NOT NULL, "likely" real NOT NULL, "high" real NOT NULL, "stay_days" real NOT NULL, "words" varchar(300) NOT NULL, "at" datetime NOT NULL, "activity_id" char(32) NOT NULL REFERENCES "activities_activity" ("id") DEFERRABLE INITIALLY DEFERRED, "by_id" char(32) NOT NULL REFERENCES "organisations_membership" ("id") DEFERRABLE INITIALLY DEFERRED, "region_id" varchar(4) NOT NULL REFERENCES "organisations_region" ("code") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "an_expectation_is_low_likely_high" CHECK (("likely" <= ("high") AND "low" >= 0.0 AND "low" <= ("likely"))), CONSTRAINT "a_stay_is_a_day_at_least" CHECK ("stay_days" >= 1.0));
CREATE TABLE "spread_spreadproposal" ("id" char(32) NOT NULL PRIMARY KEY, "number" integer unsigned NOT NULL CHECK ("number" >= 0), "metric" varchar(40) NOT NULL, "total" integer unsigned NOT NULL CHECK ("total" >= 0), "method" varchar(12) NOT NULL, "vehicles" smallint unsigned NULL CHECK ("vehicles" >= 0), "given" text NOT NULL CHECK ((JSON_VALID("given") OR "given" IS NULL)), "given_digest" varchar(64) NOT NULL, "outcome" text NOT NULL CHECK ((JSON_VALID("outcome") OR "outcome" IS NULL)), "at" datetime NOT NULL, "activity_id" char(32) NOT NULL REFERENCES "activities_activity" ("id") DEFERRABLE INITIALLY DEFERRED, "by_id" char(32) NOT NULL REFERENCES "organisations_membership" ("id") DEFERRABLE INITIALLY DEFERRED, "sender_id" char(32) NULL REFERENCES "organisations_organisation" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "a_share_has_its_own_number" UNIQUE ("activity_id", "number"));
CREATE TABLE "spread_spreadchoice" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "kind" varchar(10) NOT NULL, "reason" varchar(300) NOT NULL, "at" datetime NOT NULL, "by_id" char(32) NOT NULL REFERENCES "organisations_membership" ("id") DEFERRABLE INITIALLY DEFERRED, "proposal_id" char(32) NOT NULL UNIQUE REFERENCES "spread_spreadproposal" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "a_share_is_rejected_with_a_reason" CHECK ((NOT ("kind" = 'rejected') OR NOT ("reason" = ''))));
CREATE TABLE "spread_spreadtransfer" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "number" integer unsigned NOT NULL CHECK ("number" >= 0), "metric" varchar(40) NOT NULL, "count" integer unsigned NOT NULL CHECK ("count" >= 0), "at" datetime NOT NULL, "activity_id" char(32) NOT NULL REFERENCES "activities_activity" ("id") DEFERRABLE INITIALLY DEFERRED, "by_id" char(32) NOT NULL REFERENCES "organisations_membership" ("id") DEFERRABLE INITIALLY DEFERRED, "proposal_id" char(32) NULL REFERENCES "spread_spreadproposal" ("id") DEFERRABLE INITIALLY DEFERRED, "receiver_id" char(32) NOT NULL REFERENCES "organisations_organisation" ("id") DEFERRABLE INITIALLY DEFERRED, "sender_id" char(32) NOT NULL REFERENCES "organisations_organisation" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "a_transfer_has_its_own_number" UNIQUE ("activity_id", "number"), CONSTRAINT "a_transfer_is_of_somebody" CHECK ("count" > 0), CONSTRAINT "a_transfer_goes_elsewhere" CHECK (NOT ("sender_id" = ("receiver_id"))));
CREATE TABLE "spread_spreadtransferstep" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "step" varchar(10) NOT NULL, "count" integer unsigned NOT NULL CHECK ("count" >= 0), "reason" varchar(300) NOT NULL, "at" datetime NOT NULL, "by_id" char(32) NOT NULL REFERENCES "organisations_membership" ("id") DEFERRABLE INITIALLY DEFERRED, "transfer_id" bigint NOT NULL REFERENCES "spread_spreadtransfer" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "a_transfer_is_withdrawn_with_a_reason" CHECK (NOT ("reason" = '' AND "step" = 'withdrawn')));
CREATE TABLE "training_exercisecancellation" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "reason" varchar(300) NOT NULL, "at" datetime NOT NULL, "by_id" char(32) NOT NULL REFERENCES "organisations_membership" ("id") DEFERRABLE INITIALLY DEFERRED, "event_id" bigint NOT NULL UNIQUE REFERENCES "training_exerciseevent" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "training_exercisesignup" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "is_coming" bool NOT NULL, "at" datetime NOT NULL, "event_id" bigint NOT NULL REFERENCES "training_exerciseevent" ("id") DEFERRABLE INITIALLY DEFERRED, "member_id" char(32) NOT NULL REFERENCES "organisations_membership" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "training_improvementproposal" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "action_id" bigint NOT NULL UNIQUE REFERENCES "training_improvementaction" ("id") DEFERRABLE INITIALLY DEFERRED, "proposal_id" bigint NOT NULL UNIQUE REFERENCES "plans_planproposal" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "training_attendance" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "was_there" bool NOT NULL, "member_id" char(32) NOT NULL REFERENCES "organisations_membership" ("id") DEFERRABLE INITIALLY DEFERRED, "attendance_list_id" bigint NOT NULL REFERENCES "training_attendancelist" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "somebody_was_there_or_not" UNIQUE ("attendance_list_id", "member_id"));
CREATE TABLE "training_continuityassessment" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "number" integer unsigned NOT NULL CHECK ("number" >= 0), "question_set" varchar(20) NOT NULL, "answers" text NOT NULL CHECK ((JSON_VALID("answers") OR "answers" IS NULL)), "conclusions" text NOT NULL CHECK ((JSON_VALID("conclusions") OR "conclusions" IS NULL)), "at" datetime NOT NULL, "form_key" char(32) NOT NULL UNIQUE, "by_id" char(32) NOT NULL REFERENCES "organisations_membership" ("id") DEFERRABLE INITIALLY DEFERRED, "organisation_id" char(32) NOT NULL REFERENCES "organisations_organisation" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "a_continuity_assessment_has_its_number" UNIQUE ("organisation_id", "number"));
CREATE TABLE "training_exerciseevent" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "number" integer unsigned NOT NULL CHECK ("number" >= 0), "owner_id" char(32) NOT NULL REFERENCES "organisations_organisation" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "an_exercise_has_its_own_number" UNIQUE ("owner_id", "number"));
CREATE TABLE "training_exerciseevaluation" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "number" integer unsigned NOT NULL CHECK ("number" >= 0), "went_well" varchar(1000) NOT NULL, "went_badly" varchar(1000) NOT NULL, "at" datetime NOT NULL, "form_key" char(32) NOT NULL UNIQUE, "by_id" char(32) NOT NULL REFERENCES "organisations_membership" ("id") DEFERRABLE INITIALLY DEFERRED, "event_id" bigint NOT NULL REFERENCES "training_exerciseevent" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "an_exercise_evaluation_has_its_number" UNIQUE ("event_id", "number"));
CREATE TABLE "training_attendancelist" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "number" integer unsigned NOT NULL CHECK ("number" >= 0), "others" integer unsigned NOT NULL CHECK ("others" >= 0), "at" datetime NOT NULL, "form_key" char(32) NOT NULL UNIQUE, "activity_id" char(32) NULL REFERENCES "activities_activity" ("id") DEFERRABLE INITIALLY DEFERRED, "by_id" char(32) NOT NULL REFERENCES "organisations_membership" ("id") DEFERRABLE INITIALLY DEFERRED, "event_id" bigint NOT NULL REFERENCES "training_exerciseevent" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "an_attendance_list_has_its_number" UNIQUE ("event_id", "number"));
CREATE TABLE "training_exerciseplanning" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "number" integer unsigned NOT NULL CHECK ("number" >= 0), "title" varchar(160) NOT NULL, "kind" varchar(9) NOT NULL, "themes" text NOT NULL CHECK ((JSON_VALID("themes") OR "themes" IS NULL)), "regions" text NOT NULL CHECK ((JSON_VALID("regions") OR "regions" IS NULL)), "starts_at" datetime NOT NULL, "ends_at" datetime NOT NULL, "place" varchar(160) NOT NULL, "places" integer unsigned NULL CHECK ("places" >= 0), "about" varchar(600) NOT NULL, "at" datetime NOT NULL, "form_key" char(32) NOT NULL UNIQUE, "by_id" char(32) NOT NULL REFERENCES "organisations_membership" ("id") DEFERRABLE INITIALLY DEFERRED, "event_id" bigint NOT NULL REFERENCES "training_exerciseevent" ("id") DEFERRABLE INITIALLY DEFERRED, "leader_id" char(32) NOT NULL REFERENCES "organisations_membership" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "an_exercise_planning_has_its_number" UNIQUE ("event_id", "number"), CONSTRAINT "an_exercise_ends_after_it_began" CHECK ("ends_at" > ("starts_at")));
CREATE TABLE "training_exercisegoal" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "number" smallint unsigned NOT NULL CHECK ("number" >= 0), "text" varchar(200) NOT NULL, "tests" varchar(10) NOT NULL, "code" varchar(40) NOT NULL, "plan_id" bigint NULL REFERENCES "plans_plan" ("id") DEFERRABLE INITIALLY DEFERRED, "planning_id" bigint NOT NULL REFERENCES "training_exerciseplanning" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "an_exercise_goal_has_its_number" UNIQUE ("planning_id", "number"), CONSTRAINT "a_goal_tests_one_thing" CHECK ((("code" = '' AND "plan_id" IS NOT NULL AND "tests" = 'plan') OR (NOT ("tests" = 'plan') AND "plan_id" IS NULL AND NOT ("code" = '')))));
CREATE TABLE "training_goalresult" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "result" varchar(11) NOT NULL, "remark" varchar(300) NOT NULL, "evaluation_id" bigint NOT NULL REFERENCES "training_exerciseevaluation" ("id") DEFERRABLE INITIALLY DEFERRED, "goal_id" bigint NOT NULL REFERENCES "training_exercisegoal" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "a_goal_has_one_result_each_time" UNIQUE ("evaluation_id", "goal_id"));
CREATE TABLE "training_improvementaction" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "number" integer unsigned NOT NULL CHECK ("number" >= 0), "lesson" varchar(400) NOT NULL, "todo" varchar(300) NOT NULL, "due_on" date NOT NULL, "question" varchar(40) NOT NULL, "at" datetime NOT NULL, "form_key" char(32) NOT NULL UNIQUE, "assessment_id" bigint NULL REFERENCES "training_continuityassessment" ("id") DEFERRABLE INITIALLY DEFERRED, "by_id" char(32) NOT NULL REFERENCES "organisations_membership" ("id") DEFERRABLE INITIALLY DEFERRED, "event_id" bigint NULL REFERENCES "training_exerciseevent" ("id") DEFERRABLE INITIALLY DEFERRED, "owner_id" char(32) NOT NULL REFERENCES "organisations_organisation" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "an_improvement_has_its_number" UNIQUE ("owner_id", "number"), CONSTRAINT "an_improvement_comes_from_one_thing" CHECK ((("assessment_id" IS NULL AND "event_id" IS NOT NULL AND "question" = '') OR ("assessment_id" IS NOT NULL AND "event_id" IS NULL AND NOT ("question" = '')))));
CREATE TABLE "training_improvementend" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "kind" varchar(7) NOT NULL, "words" varchar(300) NOT NULL, "at" datetime NOT NULL, "action_id" bigint NOT NULL UNIQUE REFERENCES "training_improvementaction" ("id") DEFERRABLE INITIALLY DEFERRED, "by_id" char(32) NOT NULL REFERENCES "organisations_membership" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "an_improvement_ends_with_words" CHECK (NOT ("words" = '')));
CREATE TABLE "upkeep_aftermathtask" ("id" char(32) NOT NULL PRIMARY KEY, "kind" varchar(13) NOT NULL, "key" varchar(200) NOT NULL, "text" varchar(500) NOT NULL, "due" datetime NOT NULL, "given_at" datetime NOT NULL, "done_at" datetime NULL, "note" varchar(300) NOT NULL, "activity_id" char(32) NOT NULL REFERENCES "activities_activity" ("id") DEFERRABLE INITIALLY DEFERRED, "done_by_id" char(32) NULL REFERENCES "organisations_membership" ("id") DEFERRABLE INITIALLY DEFERRED, "given_by_id" char(32) NOT NULL REFERENCES "organisations_membership" ("id") DEFERRABLE INITIALLY DEFERRED, "organisation_id" char(32) NOT NULL REFERENCES "organisations_organisation" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "an_item_is_carried_once" UNIQUE ("activity_id", "kind", "key"));
CREATE TABLE "upkeep_confirmation" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "kind" varchar(12) NOT NULL, "key" varchar(200) NOT NULL, "at" datetime NOT NULL, "activity_id" char(32) NOT NULL REFERENCES "activities_activity" ("id") DEFERRABLE INITIALLY DEFERRED, "by_id" char(32) NOT NULL REFERENCES "organisations_membership" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "upkeep_droppeditem" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "kind" varchar(13) NOT NULL, "key" varchar(200) NOT NULL, "text" varchar(500) NOT NULL, "reason" varchar(300) NOT NULL, "at" datetime NOT NULL, "activity_id" char(32) NOT NULL REFERENCES "activities_activity" ("id") DEFERRABLE INITIALLY DEFERRED, "by_id" char(32) NOT NULL REFERENCES "organisations_membership" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "an_item_is_dropped_once" UNIQUE ("activity_id", "kind", "key"), CONSTRAINT "an_item_is_dropped_with_a_reason" CHECK (NOT ("reason" = '')));
CREATE INDEX "accounts_visit_account_id_f605d6d0" ON "accounts_visit" ("account_id");
CREATE INDEX "organisations_organisation_parent_id_6e4cf435" ON "organisations_organisation" ("parent_id");
CREATE UNIQUE INDEX "organisations_organisation_regions_organisation_id_region_id_2dd9bc2c_uniq" ON "organisations_organisation_regions" ("organisation_id", "region_id");
CREATE INDEX "organisations_organisation_regions_organisation_id_87fd92b5" ON "organisations_organisation_regions" ("organisation_id");
CREATE INDEX "organisations_organisation_regions_region_id_596ee3db" ON "organisations_organisation_regions" ("region_id");
CREATE INDEX "organisations_membership_account_id_eee64e35" ON "organisations_membership" ("account_id");
CREATE INDEX "organisations_membership_organisation_id_716d02c4" ON "organisations_membership" ("organisation_id");
CREATE INDEX "organisations_site_organisation_id_b4a3efa4" ON "organisations_site" ("organisation_id");
CREATE INDEX "access_release_organisation_id_610446a9" ON "access_release" ("organisation_id");
CREATE INDEX "access_release_region_id_84bc718f" ON "access_release" ("region_id");
CREATE INDEX "access_release_released_by_id_2901c764" ON "access_release" ("released_by_id");
CREATE INDEX "release_by_object" ON "access_release" ("object_kind", "object_id");
CREATE INDEX "files_that_wait" ON "files_storedfile" ("state", "stored_at");
CREATE UNIQUE INDEX "activities_activity_regions_activity_id_region_id_47b59735_uniq" ON "activities_activity_regions" ("activity_id", "region_id");
CREATE INDEX "activities_activity_regions_activity_id_52bf7fc1" ON "activities_activity_regions" ("activity_id");
CREATE INDEX "activities_activity_regions_region_id_9e35dd45" ON "activities_activity_regions" ("region_id");
CREATE INDEX "activities_gripstatus_activity_id_d2c223c1" ON "activities_gripstatus" ("activity_id");
CREATE INDEX "activities_gripstatus_region_id_d038afac" ON "activities_gripstatus" ("region_id");
CREATE INDEX "activities_gripstatus_set_by_id_2e08a52f" ON "activities_gripstatus" ("set_by_id");
CREATE INDEX "activities_gripstatus_source_region_id_5631f347" ON "activities_gripstatus" ("source_region_id");
CREATE INDEX "grip_by_region" ON "activities_gripstatus" ("activity_id", "region_id", "set_at");
CREATE INDEX "activities_participation_activity_id_398b3752" ON "activities_participation" ("activity_id");
CREATE INDEX "activities_participation_organisation_id_e1fe8e0a" ON "activities_participation" ("organisation_id");
CREATE INDEX "activities_activity_created_by_id_b5334206" ON "activities_activity" ("created_by_id");
CREATE INDEX "activities_activity_owner_id_44d8a0b4" ON "activities_activity" ("owner_id");
CREATE INDEX "activities_activitydocument_activity_id_ae846e06" ON "activities_activitydocument" ("activity_id");
CREATE INDEX "activities_activitydocument_owner_id_6615d00a" ON "activities_activitydocument" ("owner_id");
CREATE INDEX "activities_activitydocument_withdrawn_by_id_da457cc2" ON "activities_activitydocument" ("withdrawn_by_id");
CREATE INDEX "activities_documentversion_document_id_5a157ede" ON "activities_documentversion" ("document_id");
CREATE INDEX "activities_documentversion_uploaded_by_id_43d26e78" ON "activities_documentversion" ("uploaded_by_id");
CREATE INDEX "organisations_dutyshift_membership_id_358daee0" ON "organisations_dutyshift" ("membership_id");
CREATE INDEX "duty_by_function_and_time" ON "organisations_dutyshift" ("function", "starts_at", "ends_at");
CREATE INDEX "alerts_alarm_sent_by_id_c7bc539a" ON "alerts_alarm" ("sent_by_id");
CREATE INDEX "alarm_by_subject" ON "alerts_alarm" ("subject_kind", "subject_id");
CREATE INDEX "alerts_pushdevice_account_id_7d6d5a51" ON "alerts_pushdevice" ("account_id");
CREATE INDEX "alerts_recipient_alarm_id_eee06b89" ON "alerts_recipient" ("alarm_id");
CREATE INDEX "alerts_recipient_membership_id_14e7a05f" ON "alerts_recipient" ("membership_id");
CREATE INDEX "alerts_recipient_root_id_5b7071df" ON "alerts_recipient" ("root_id");
CREATE INDEX "alerts_delivery_recipient_id_583c418d" ON "alerts_delivery" ("recipient_id");
CREATE INDEX "delivery_by_turn" ON "alerts_delivery" ("state", "next_try_at");
CREATE INDEX "alerts_answerlink_recipient_id_0c549f32" ON "alerts_answerlink" ("recipient_id");
CREATE INDEX "alerts_alarmstep_alarm_id_122c1ed0" ON "alerts_alarmstep" ("alarm_id");
CREATE INDEX "alerts_alarmstep_by_id_8dc8ba4e" ON "alerts_alarmstep" ("by_id");
CREATE INDEX "alerts_alarmstep_recipient_id_54da2c40" ON "alerts_alarmstep" ("recipient_id");
CREATE INDEX "step_by_alarm_and_kind" ON "alerts_alarmstep" ("alarm_id", "kind");
CREATE INDEX "alerts_calmmessage_membership_id_14c8e3a5" ON "alerts_calmmessage" ("membership_id");
CREATE INDEX "calm_by_turn" ON "alerts_calmmessage" ("state", "next_try_at");
CREATE INDEX "federation_factrelease_region_id_ec3b45a1" ON "federation_factrelease" ("region_id");
CREATE INDEX "federation_factrelease_released_by_id_1c167ff9" ON "federation_factrelease" ("released_by_id");
CREATE INDEX "release_by_subject" ON "federation_factrelease" ("mode", "subject", "released_at");
CREATE INDEX "federation_factwithdrawal_by_id_e1e98002" ON "federation_factwithdrawal" ("by_id");
CREATE INDEX "federation_factreading_account_id_8ac77854" ON "federation_factreading" ("account_id");
CREATE INDEX "federation_factreading_fact_id_58169bd4" ON "federation_factreading" ("fact_id");
CREATE INDEX "federation_outboxenvelope_peer_id_97b87916" ON "federation_outboxenvelope" ("peer_id");
CREATE INDEX "federation_inboxenvelope_peer_id_e3d0406f" ON "federation_inboxenvelope" ("peer_id");
CREATE INDEX "federation_foreignfact_peer_id_409163bf" ON "federation_foreignfact" ("peer_id");
CREATE INDEX "foreign_fact_by_subject" ON "federation_foreignfact" ("mode", "subject", "released_at");
CREATE INDEX "federation_factundo_by_id_6fcbc243" ON "federation_factundo" ("by_id");
CREATE INDEX "assistance_by_mode" ON "assistance_assistancerequest" ("mode", "made_at");
CREATE INDEX "assistance_assistancerequest_made_by_id_69cc8155" ON "assistance_assistancerequest" ("made_by_id");
CREATE INDEX "assistance_assistancerequest_peer_id_24e8a174" ON "assistance_assistancerequest" ("peer_id");
CREATE INDEX "assistance_assistancestep_member_id_d8cc35c0" ON "assistance_assistancestep" ("member_id");
CREATE INDEX "assistance_assistancestep_request_id_7177ddee" ON "assistance_assistancestep" ("request_id");
CREATE INDEX "journal_by_object" ON "audit_journalline" ("object_kind", "object_id");
CREATE INDEX "journal_by_actor" ON "audit_journalline" ("actor_account", "at");
CREATE INDEX "journal_by_time" ON "audit_journalline" ("at");
CREATE INDEX "journal_by_kind" ON "audit_journalline" ("kind");
CREATE UNIQUE INDEX "django_content_type_app_label_model_76bd3d3b_uniq" ON "django_content_type" ("app_label", "model");
CREATE UNIQUE INDEX "auth_group_permissions_group_id_permission_id_0cd325b0_uniq" ON "auth_group_permissions" ("group_id", "permission_id");
CREATE INDEX "auth_group_permissions_group_id_b120cbf9" ON "auth_group_permissions" ("group_id");
CREATE INDEX "auth_group_permissions_permission_id_84c5c92e" ON "auth_group_permissions" ("permission_id");
CREATE UNIQUE INDEX "auth_permission_content_type_id_codename_01ab375a_uniq" ON "auth_permission" ("content_type_id", "codename");
CREATE INDEX "auth_permission_content_type_id_2f476e4b" ON "auth_permission" ("content_type_id");
CREATE INDEX "capacity_capacityreleaseend_by_id_73b6ac76" ON "capacity_capacityreleaseend" ("by_id");
CREATE INDEX "capacity_capacityrelease_activity_id_7a252cec" ON "capacity_capacityrelease" ("activity_id");
CREATE INDEX "capacity_capacityrelease_by_id_3eff8c47" ON "capacity_capacityrelease" ("by_id");
CREATE INDEX "capacity_capacityreport_organisation_id_302ef811" ON "capacity_capacityreport" ("organisation_id");
CREATE INDEX "capacity_capacityreport_reported_by_id_d0ca8346" ON "capacity_capacityreport" ("reported_by_id");
CREATE INDEX "capacity_report_by_time" ON "capacity_capacityreport" ("organisation_id", "played_in", "reported_at");
CREATE INDEX "capacity_capacityvalue_organisation_id_86b42440" ON "capacity_capacityvalue" ("organisation_id");
CREATE INDEX "capacity_capacityvalue_report_id_eedf3739" ON "capacity_capacityvalue" ("report_id");
CREATE INDEX "capacity_value_by_time" ON "capacity_capacityvalue" ("organisation_id", "played_in", "metric", "reported_at");
CREATE INDEX "capacity_capacitystanding_organisation_id_3e327c8c" ON "capacity_capacitystanding" ("organisation_id");
CREATE INDEX "capacity_capacitystanding_beside_id_5fdc84e6" ON "capacity_capacitystanding" ("beside_id");
CREATE INDEX "capacity_capacitystanding_value_id_0b8948ff" ON "capacity_capacitystanding" ("value_id");
CREATE INDEX "capacity_added_up" ON "capacity_capacitystanding" ("played_in", "metric", "area", "state", "valid_until", "number", "total", "beside_id", "organisation_id");
CREATE INDEX "capacity_capacityreminder_activity_id_ecda8a2f" ON "capacity_capacityreminder" ("activity_id");
CREATE INDEX "capacity_capacityreminder_by_id_96627e1d" ON "capacity_capacityreminder" ("by_id");
CREATE INDEX "capacity_capacityreminder_organisation_id_837f5817" ON "capacity_capacityreminder" ("organisation_id");
CREATE INDEX "capacity_reminders_by_time" ON "capacity_capacityreminder" ("organisation_id", "at");
CREATE INDEX "capacity_grown_old" ON "capacity_capacitystanding" ("played_in", "valid_until");
CREATE INDEX "capacity_capacitylook_by_id_fd1dd32f" ON "capacity_capacitylook" ("by_id");
CREATE INDEX "capacity_capacitylook_organisation_id_93ea7473" ON "capacity_capacitylook" ("organisation_id");
CREATE INDEX "capacity_capacitylook_region_id_9f692021" ON "capacity_capacitylook" ("region_id");
CREATE INDEX "capacity_looks_at_one" ON "capacity_capacitylook" ("organisation_id", "played_in", "at");
CREATE INDEX "capacity_looks_at_many" ON "capacity_capacitylook" ("region_id", "played_in", "at");
CREATE UNIQUE INDEX "one_own_picture_per_label" ON "crisis_picture_picturedocument" ("activity_id", "organisation_id", "tlp") WHERE "organisation_id" IS NOT NULL;
CREATE UNIQUE INDEX "one_text_per_section_and_label" ON "crisis_picture_picturedocument" ("activity_id", "section", "tlp") WHERE "organisation_id" IS NULL;
CREATE INDEX "crisis_picture_picturedocument_activity_id_5899de8c" ON "crisis_picture_picturedocument" ("activity_id");
CREATE INDEX "crisis_picture_picturedocument_organisation_id_af32bf80" ON "crisis_picture_picturedocument" ("organisation_id");
CREATE INDEX "crisis_picture_pictureversion_activity_id_587b3b37" ON "crisis_picture_pictureversion" ("activity_id");
CREATE INDEX "crisis_picture_pictureversion_fixed_by_id_c16055d0" ON "crisis_picture_pictureversion" ("fixed_by_id");
CREATE INDEX "crisis_picture_suggestion_document_id_e05b6efa" ON "crisis_picture_suggestion" ("document_id");
CREATE INDEX "crisis_picture_suggestion_made_by_id_3e73a99d" ON "crisis_picture_suggestion" ("made_by_id");
CREATE INDEX "crisis_picture_suggestion_settled_by_id_0caa92da" ON "crisis_picture_suggestion" ("settled_by_id");
CREATE INDEX "crisis_picture_claim_answer_id_634260e6" ON "crisis_picture_claim" ("answer_id");
CREATE INDEX "crisis_picture_claim_contradiction_id_20cb90d1" ON "crisis_picture_claim" ("contradiction_id");
CREATE INDEX "crisis_picture_decision_activity_id_3ce06159" ON "crisis_picture_decision" ("activity_id");
CREATE INDEX "crisis_picture_decision_proposed_by_id_55fd28bc" ON "crisis_picture_decision" ("proposed_by_id");
CREATE INDEX "crisis_picture_decision_region_id_3d1604c9" ON "crisis_picture_decision" ("region_id");
CREATE INDEX "crisis_picture_decision_replaces_id_5bcceabf" ON "crisis_picture_decision" ("replaces_id");
CREATE INDEX "crisis_picture_decisionstep_by_id_b026bd6d" ON "crisis_picture_decisionstep" ("by_id");
CREATE INDEX "crisis_picture_decisionstep_decision_id_0542d1f3" ON "crisis_picture_decisionstep" ("decision_id");
CREATE INDEX "crisis_picture_decisionstep_version_id_a0630c0f" ON "crisis_picture_decisionstep" ("version_id");
CREATE INDEX "crisis_picture_inforequest_activity_id_e7f12692" ON "crisis_picture_inforequest" ("activity_id");
CREATE INDEX "crisis_picture_inforequest_asked_by_id_c4af476e" ON "crisis_picture_inforequest" ("asked_by_id");
CREATE UNIQUE INDEX "crisis_picture_inforequest_organisations_inforequest_id_organisation_id_40a8ef98_uniq" ON "crisis_picture_inforequest_organisations" ("inforequest_id", "organisation_id");
CREATE INDEX "crisis_picture_inforequest_organisations_inforequest_id_029d2970" ON "crisis_picture_inforequest_organisations" ("inforequest_id");
CREATE INDEX "crisis_picture_inforequest_organisations_organisation_id_c1e87a39" ON "crisis_picture_inforequest_organisations" ("organisation_id");
CREATE INDEX "crisis_picture_inforequeststep_by_id_3d9cd141" ON "crisis_picture_inforequeststep" ("by_id");
CREATE INDEX "crisis_picture_inforequeststep_request_id_1d4b6da7" ON "crisis_picture_inforequeststep" ("request_id");
CREATE UNIQUE INDEX "log_numbers_of_a_region_do_not_repeat" ON "crisis_picture_logline" ("activity_id", "team", "region_id", "number") WHERE "region_id" IS NOT NULL;
CREATE UNIQUE INDEX "log_numbers_of_an_organisation_do_not_repeat" ON "crisis_picture_logline" ("activity_id", "team", "organisation_id", "number") WHERE "organisation_id" IS NOT NULL;
CREATE INDEX "crisis_picture_logline_activity_id_aefbcbe8" ON "crisis_picture_logline" ("activity_id");
CREATE INDEX "crisis_picture_logline_organisation_id_b9704237" ON "crisis_picture_logline" ("organisation_id");
CREATE INDEX "crisis_picture_logline_region_id_0dc24222" ON "crisis_picture_logline" ("region_id");
CREATE INDEX "crisis_picture_logline_written_by_id_f0546ba6" ON "crisis_picture_logline" ("written_by_id");
CREATE INDEX "crisis_picture_meeting_activity_id_51a244b6" ON "crisis_picture_meeting" ("activity_id");
CREATE INDEX "crisis_picture_meeting_organisation_id_ccffe456" ON "crisis_picture_meeting" ("organisation_id");
CREATE INDEX "crisis_picture_meeting_planned_by_id_ee7c6775" ON "crisis_picture_meeting" ("planned_by_id");
CREATE INDEX "crisis_picture_meeting_region_id_d295a06d" ON "crisis_picture_meeting" ("region_id");
CREATE INDEX "crisis_picture_settlement_by_id_c09d820e" ON "crisis_picture_settlement" ("by_id");
CREATE INDEX "crisis_picture_settlement_claim_id_f14546f0" ON "crisis_picture_settlement" ("claim_id");
CREATE INDEX "crisis_picture_task_activity_id_f9f56532" ON "crisis_picture_task" ("activity_id");
CREATE INDEX "crisis_picture_task_decision_id_fae319af" ON "crisis_picture_task" ("decision_id");
CREATE INDEX "crisis_picture_task_given_by_id_5292651e" ON "crisis_picture_task" ("given_by_id");
CREATE INDEX "crisis_picture_task_organisation_id_762a960b" ON "crisis_picture_task" ("organisation_id");
CREATE INDEX "crisis_picture_task_person_id_653906fa" ON "crisis_picture_task" ("person_id");
CREATE INDEX "crisis_picture_taskstep_by_id_07a049ba" ON "crisis_picture_taskstep" ("by_id");
CREATE INDEX "crisis_picture_taskstep_task_id_ea11eed7" ON "crisis_picture_taskstep" ("task_id");
CREATE INDEX "crisis_picture_clockmoment_activity_id_91a1850a" ON "crisis_picture_clockmoment" ("activity_id");
CREATE INDEX "crisis_picture_clockmoment_recorded_by_id_9f1bc185" ON "crisis_picture_clockmoment" ("recorded_by_id");
CREATE INDEX "crisis_picture_clockmoment_region_id_811f3a8b" ON "crisis_picture_clockmoment" ("region_id");
CREATE INDEX "clock_by_activity" ON "crisis_picture_clockmoment" ("activity_id", "recorded_at");
CREATE INDEX "crisis_picture_contradiction_activity_id_02106b3e" ON "crisis_picture_contradiction" ("activity_id");
CREATE INDEX "crisis_picture_contradiction_marked_by_id_315d88fc" ON "crisis_picture_contradiction" ("marked_by_id");
CREATE INDEX "crisis_picture_contradiction_owner_id_d81694d5" ON "crisis_picture_contradiction" ("owner_id");
CREATE INDEX "crisis_picture_contradiction_question_id_9f325468" ON "crisis_picture_contradiction" ("question_id");
CREATE INDEX "crisis_picture_contradiction_request_id_98b45686" ON "crisis_picture_contradiction" ("request_id");
CREATE INDEX "crisis_picture_answer_by_id_7b163c3d" ON "crisis_picture_answer" ("by_id");
CREATE INDEX "crisis_picture_answer_organisation_id_ef47681e" ON "crisis_picture_answer" ("organisation_id");
CREATE INDEX "crisis_picture_answer_request_id_a2ba6e22" ON "crisis_picture_answer" ("request_id");
CREATE INDEX "crisis_picture_documentstep_by_id_12fd3d7a" ON "crisis_picture_documentstep" ("by_id");
CREATE INDEX "crisis_picture_documentstep_document_id_6347cb8c" ON "crisis_picture_documentstep" ("document_id");
CREATE INDEX "crisis_picture_documentstep_moved_to_id_8c945f2a" ON "crisis_picture_documentstep" ("moved_to_id");
CREATE INDEX "crisis_picture_picturedocument_closing_id_8849459c" ON "crisis_picture_picturedocument" ("closing_id");
CREATE INDEX "crisis_picture_receipt_activity_id_d3e77be1" ON "crisis_picture_receipt" ("activity_id");
CREATE INDEX "crisis_picture_receipt_by_id_15ff95ef" ON "crisis_picture_receipt" ("by_id");
CREATE INDEX "crisis_picture_claim_organisation_id_1a3a0436" ON "crisis_picture_claim" ("organisation_id");
CREATE INDEX "log_by_moment" ON "crisis_picture_logline" ("activity_id", "team", "region_id", "organisation_id", "happened_at", "number");
CREATE INDEX "care_phases_directionvoice_decision_id_b7153b06" ON "care_phases_directionvoice" ("decision_id");
CREATE INDEX "care_phases_directionvoice_recorded_by_id_08748422" ON "care_phases_directionvoice" ("recorded_by_id");
CREATE INDEX "care_phases_scarcityend_ended_by_id_b7afd12b" ON "care_phases_scarcityend" ("ended_by_id");
CREATE INDEX "care_phases_surgereading_activity_id_9ebb2757" ON "care_phases_surgereading" ("activity_id");
CREATE INDEX "care_phases_surgereading_region_id_c53cb47a" ON "care_phases_surgereading" ("region_id");
CREATE INDEX "care_phases_surgereading_told_by_id_d154f17c" ON "care_phases_surgereading" ("told_by_id");
CREATE INDEX "care_phases_surgestate_activity_id_28be78e9" ON "care_phases_surgestate" ("activity_id");
CREATE INDEX "care_phases_surgestate_region_id_f94d5d62" ON "care_phases_surgestate" ("region_id");
CREATE INDEX "care_phases_surgestate_set_by_id_14e206a2" ON "care_phases_surgestate" ("set_by_id");
CREATE INDEX "care_phases_phasedeclaration_activity_id_082d1043" ON "care_phases_phasedeclaration" ("activity_id");
CREATE INDEX "care_phases_phasedeclaration_decision_id_c83cacb7" ON "care_phases_phasedeclaration" ("decision_id");
CREATE INDEX "care_phases_phasedeclaration_recorded_by_id_8a96de29" ON "care_phases_phasedeclaration" ("recorded_by_id");
CREATE INDEX "care_phases_phasedeclaration_region_id_60c411aa" ON "care_phases_phasedeclaration" ("region_id");
CREATE INDEX "care_phases_scarcityactivation_activity_id_6c690f01" ON "care_phases_scarcityactivation" ("activity_id");
CREATE INDEX "care_phases_scarcityactivation_decision_id_3382f62d" ON "care_phases_scarcityactivation" ("decision_id");
CREATE INDEX "care_phases_scarcityactivation_recorded_by_id_a50a6247" ON "care_phases_scarcityactivation" ("recorded_by_id");
CREATE INDEX "care_phases_scarcityactivation_region_id_67c07512" ON "care_phases_scarcityactivation" ("region_id");
CREATE INDEX "care_phases_carereview_activation_id_9dc5a099" ON "care_phases_carereview" ("activation_id");
CREATE INDEX "care_phases_carereview_activity_id_5188f82c" ON "care_phases_carereview" ("activity_id");
CREATE INDEX "care_phases_carereview_declaration_id_7a3a9fe4" ON "care_phases_carereview" ("declaration_id");
CREATE INDEX "care_phases_carereview_recorded_by_id_ed55e991" ON "care_phases_carereview" ("recorded_by_id");
CREATE INDEX "care_phases_scarcityobjection_activation_id_4be89c60" ON "care_phases_scarcityobjection" ("activation_id");
CREATE INDEX "care_phases_scarcityobjection_activity_id_f1e51264" ON "care_phases_scarcityobjection" ("activity_id");
CREATE INDEX "care_phases_scarcityobjection_recorded_by_id_5693f6c4" ON "care_phases_scarcityobjection" ("recorded_by_id");
CREATE INDEX "care_phases_objectionanswer_recorded_by_id_12c13130" ON "care_phases_objectionanswer" ("recorded_by_id");
CREATE INDEX "casualty_distribution_ambulancedeployment_activity_id_50ff3f02" ON "casualty_distribution_ambulancedeployment" ("activity_id");
CREATE INDEX "casualty_distribution_ambulancedeployment_region_id_93f676da" ON "casualty_distribution_ambulancedeployment" ("region_id");
CREATE INDEX "casualty_distribution_ambulancedeployment_reported_by_id_707febd8" ON "casualty_distribution_ambulancedeployment" ("reported_by_id");
CREATE INDEX "casualty_distribution_ambulancedeployment_place_id_a5bf24b6" ON "casualty_distribution_ambulancedeployment" ("place_id");
CREATE INDEX "casualty_distribution_departure_activity_id_374d79a0" ON "casualty_distribution_departure" ("activity_id");
CREATE INDEX "casualty_distribution_departure_hospital_id_40316651" ON "casualty_distribution_departure" ("hospital_id");
CREATE INDEX "casualty_distribution_departure_place_id_1eeb329a" ON "casualty_distribution_departure" ("place_id");
CREATE INDEX "casualty_distribution_departure_reported_by_id_9c7cbdba" ON "casualty_distribution_departure" ("reported_by_id");
CREATE INDEX "casualty_distribution_hospitalanswer_activity_id_7e48c25f" ON "casualty_distribution_hospitalanswer" ("activity_id");
CREATE INDEX "casualty_distribution_hospitalanswer_answered_by_id_6d6b02b3" ON "casualty_distribution_hospitalanswer" ("answered_by_id");
CREATE INDEX "casualty_distribution_hospitalanswer_hospital_id_9f670327" ON "casualty_distribution_hospitalanswer" ("hospital_id");
CREATE INDEX "casualty_distribution_casualtyplace_activity_id_f268bb16" ON "casualty_distribution_casualtyplace" ("activity_id");
CREATE INDEX "casualty_distribution_casualtyplace_added_by_id_477795cb" ON "casualty_distribution_casualtyplace" ("added_by_id");
CREATE INDEX "casualty_distribution_casualtygroup_activity_id_a7912ddd" ON "casualty_distribution_casualtygroup" ("activity_id");
CREATE INDEX "casualty_distribution_casualtygroup_reported_by_id_cff42162" ON "casualty_distribution_casualtygroup" ("reported_by_id");
CREATE INDEX "casualty_distribution_casualtygroup_place_id_e5305a42" ON "casualty_distribution_casualtygroup" ("place_id");
CREATE INDEX "casualty_distribution_distributionproposal_activity_id_c68ba073" ON "casualty_distribution_distributionproposal" ("activity_id");
CREATE INDEX "casualty_distribution_distributionproposal_made_by_id_40cbf234" ON "casualty_distribution_distributionproposal" ("made_by_id");
CREATE INDEX "casualty_distribution_distributionchoice_chosen_by_id_9e80e1b1" ON "casualty_distribution_distributionchoice" ("chosen_by_id");
CREATE INDEX "casualty_distribution_ambulancedeployment_service_id_614d914f" ON "casualty_distribution_ambulancedeployment" ("service_id");
CREATE INDEX "digests_draftanswer_activity_id_ea5f2f93" ON "digests_draftanswer" ("activity_id");
CREATE INDEX "digests_draftanswer_by_id_6abfec2e" ON "digests_draftanswer" ("by_id");
CREATE INDEX "django_task_queue_n_99c321_idx" ON "django_tasks_database_dbtaskresult" ("queue_name");
CREATE INDEX "django_task_backend_071754_idx" ON "django_tasks_database_dbtaskresult" ("backend_name");
CREATE INDEX "tasks_db_new_ordering_idx" ON "django_tasks_database_dbtaskresult" ("status", "priority" DESC, "run_after" ASC, "enqueued_at" ASC) WHERE "status" = 'READY';
CREATE INDEX "editions_edition_made_by_id_4bf98e0e" ON "editions_edition" ("made_by_id");
CREATE INDEX "edition_by_week" ON "editions_edition" ("monday");
CREATE UNIQUE INDEX "editions_edition_regions_edition_id_region_id_ed65c21c_uniq" ON "editions_edition_regions" ("edition_id", "region_id");
CREATE INDEX "editions_edition_regions_edition_id_274ebe6d" ON "editions_edition_regions" ("edition_id");
CREATE INDEX "editions_edition_regions_region_id_5cd6bd91" ON "editions_edition_regions" ("region_id");
CREATE INDEX "editions_editionlink_edition_id_ded41fe6" ON "editions_editionlink" ("edition_id");
CREATE INDEX "editions_editionlink_made_by_id_b90a9744" ON "editions_editionlink" ("made_by_id");
CREATE INDEX "editions_editionlink_revoked_by_id_74b0352c" ON "editions_editionlink" ("revoked_by_id");
CREATE INDEX "editions_editionmailstep_mail_id_c46fed2c" ON "editions_editionmailstep" ("mail_id");
CREATE INDEX "editions_linkopening_link_id_1d5c27e5" ON "editions_linkopening" ("link_id");
CREATE UNIQUE INDEX "one_subscription_per_person" ON "editions_subscription" ("account_id") WHERE "ended_at" IS NULL;
CREATE INDEX "editions_subscription_account_id_13516121" ON "editions_subscription" ("account_id");
CREATE INDEX "editions_subscription_member_id_e6fc0153" ON "editions_subscription" ("member_id");
CREATE INDEX "editions_editionmail_account_id_6bd34918" ON "editions_editionmail" ("account_id");
CREATE INDEX "editions_editionmail_edition_id_8c731519" ON "editions_editionmail" ("edition_id");
CREATE INDEX "editions_editionmail_subscription_id_673b03be" ON "editions_editionmail" ("subscription_id");
CREATE INDEX "edition_mail_by_turn" ON "editions_editionmail" ("state", "next_try_at");
CREATE INDEX "endurance_bufferreport_activity_id_077bcdbe" ON "endurance_bufferreport" ("activity_id");
CREATE INDEX "endurance_bufferreport_by_id_bbcd7ad9" ON "endurance_bufferreport" ("by_id");
CREATE INDEX "endurance_bufferreport_organisation_id_ce01d5e3" ON "endurance_bufferreport" ("organisation_id");
CREATE INDEX "endurance_endurancemeasure_activity_id_bd303a60" ON "endurance_endurancemeasure" ("activity_id");
CREATE INDEX "endurance_endurancemeasure_by_id_374cb1c8" ON "endurance_endurancemeasure" ("by_id");
CREATE INDEX "endurance_endurancemeasure_organisation_id_71547bef" ON "endurance_endurancemeasure" ("organisation_id");
CREATE INDEX "endurance_endurancemeasurestep_by_id_a7fbf4ce" ON "endurance_endurancemeasurestep" ("by_id");
CREATE INDEX "endurance_endurancemeasurestep_measure_id_dda3a5fe" ON "endurance_endurancemeasurestep" ("measure_id");
CREATE INDEX "endurance_serviceoutage_activity_id_bd7142a0" ON "endurance_serviceoutage" ("activity_id");
CREATE INDEX "endurance_serviceoutage_by_id_f6092c58" ON "endurance_serviceoutage" ("by_id");
CREATE INDEX "endurance_stockreport_activity_id_87262aa1" ON "endurance_stockreport" ("activity_id");
CREATE INDEX "endurance_stockreport_by_id_72618f43" ON "endurance_stockreport" ("by_id");
CREATE INDEX "endurance_stockreport_organisation_id_a6dd77f2" ON "endurance_stockreport" ("organisation_id");
CREATE INDEX "escalation_stepchange_region_id_1b63733e" ON "escalation_stepchange" ("region_id");
CREATE INDEX "escalation_stepchange_set_by_id_ae0886a9" ON "escalation_stepchange" ("set_by_id");
CREATE INDEX "step_by_region" ON "escalation_stepchange" ("region_id", "mode", "set_at");
CREATE INDEX "escalation_scalechange_region_id_0e4e844b" ON "escalation_scalechange" ("region_id");
CREATE INDEX "escalation_scalechange_set_by_id_b0a722ec" ON "escalation_scalechange" ("set_by_id");
CREATE INDEX "scale_by_region" ON "escalation_scalechange" ("region_id", "scale", "set_at");
CREATE INDEX "plans_plan_owner_id_a2432b51" ON "plans_plan" ("owner_id");
CREATE INDEX "plans_planstep_by_id_c87e9684" ON "plans_planstep" ("by_id");
CREATE INDEX "plans_planstep_replaced_by_id_4b64610c" ON "plans_planstep" ("replaced_by_id");
CREATE INDEX "plans_planstep_version_id_73abf835" ON "plans_planstep" ("version_id");
CREATE INDEX "plans_readingrequest_by_id_46411797" ON "plans_readingrequest" ("by_id");
CREATE INDEX "plans_readingrequest_version_id_9b1ba5f3" ON "plans_readingrequest" ("version_id");
CREATE INDEX "plans_scenariocard_by_id_b35c32db" ON "plans_scenariocard" ("by_id");
CREATE INDEX "plans_scenariocard_version_id_b078dd16" ON "plans_scenariocard" ("version_id");
CREATE INDEX "plans_agreementterms_by_id_04d92d93" ON "plans_agreementterms" ("by_id");
CREATE INDEX "plans_agreementterms_plan_id_72fdc3e8" ON "plans_agreementterms" ("plan_id");
CREATE INDEX "plans_obligation_by_id_91eeca99" ON "plans_obligation" ("by_id");
CREATE INDEX "plans_obligation_owner_id_8ebd0a7e" ON "plans_obligation" ("owner_id");
CREATE INDEX "plans_obligation_plan_id_7a788744" ON "plans_obligation" ("plan_id");
CREATE INDEX "plans_obligationstep_by_id_5a321cf9" ON "plans_obligationstep" ("by_id");
CREATE INDEX "plans_obligationstep_obligation_id_c1e33780" ON "plans_obligationstep" ("obligation_id");
CREATE INDEX "plans_planproposalanswer_by_id_54aef2eb" ON "plans_planproposalanswer" ("by_id");
CREATE INDEX "plans_planreading_member_id_13f138e7" ON "plans_planreading" ("member_id");
CREATE INDEX "plans_planreading_version_id_88a3f0c5" ON "plans_planreading" ("version_id");
CREATE INDEX "plans_planproposal_by_id_06c52d97" ON "plans_planproposal" ("by_id");
CREATE INDEX "plans_planproposal_version_id_a3308bf2" ON "plans_planproposal" ("version_id");
CREATE INDEX "plans_planproposal_card_id_bd3678b2" ON "plans_planproposal" ("card_id");
CREATE INDEX "plans_plantext_version_id_7c215c9e" ON "plans_plantext" ("version_id");
CREATE INDEX "exercises_observation_activity_id_f22e970d" ON "exercises_observation" ("activity_id");
CREATE INDEX "exercises_observation_by_id_d7846ce1" ON "exercises_observation" ("by_id");
CREATE INDEX "exercises_exerciseclock_led_by_id_0054e267" ON "exercises_exerciseclock" ("led_by_id");
CREATE INDEX "exercises_inject_activity_id_bf6b888d" ON "exercises_inject" ("activity_id");
CREATE INDEX "exercises_inject_written_by_id_7714f79f" ON "exercises_inject" ("written_by_id");
CREATE INDEX "inject_by_state" ON "exercises_inject" ("state", "activity_id");
CREATE INDEX "exercises_lesson_activity_id_72e438f5" ON "exercises_lesson" ("activity_id");
CREATE INDEX "exercises_lesson_by_id_06316a5b" ON "exercises_lesson" ("by_id");
CREATE INDEX "exercises_lesson_owner_id_502350b5" ON "exercises_lesson" ("owner_id");
CREATE UNIQUE INDEX "exercises_inject_suggestions_inject_id_suggestion_id_9fc17263_uniq" ON "exercises_inject_suggestions" ("inject_id", "suggestion_id");
CREATE INDEX "exercises_inject_suggestions_inject_id_9e261fa7" ON "exercises_inject_suggestions" ("inject_id");
CREATE INDEX "exercises_inject_suggestions_suggestion_id_90a2cfab" ON "exercises_inject_suggestions" ("suggestion_id");
CREATE INDEX "federation_jointreach_document_id_c95bccbf" ON "federation_jointreach" ("document_id");
CREATE INDEX "federation_jointreach_peer_id_dabcde92" ON "federation_jointreach" ("peer_id");
CREATE INDEX "federation_waitingwords_document_36c1c44c" ON "federation_waitingwords" ("document");
CREATE INDEX "federation_waitingwords_peer_id_275d8f10" ON "federation_waitingwords" ("peer_id");
CREATE UNIQUE INDEX "a_thing_of_a_region_is_followed_once" ON "federation_regionwatch" ("account_id", "region", "what") WHERE "ended_at" IS NULL;
CREATE INDEX "federation_regionwatch_account_id_cf721f76" ON "federation_regionwatch" ("account_id");
CREATE INDEX "federation_facttelling_by_id_0e171694" ON "federation_facttelling" ("by_id");
CREATE INDEX "federation_facttelling_fact_id_0618a140" ON "federation_facttelling" ("fact_id");
CREATE INDEX "federation_playedregions_activity_id_61e42085" ON "federation_playedregions" ("activity_id");
CREATE INDEX "federation_playedregions_began_by_id_cac3131f" ON "federation_playedregions" ("began_by_id");
CREATE INDEX "receptions_of_a_feed" ON "feeds_reception" ("feed", "received_at" DESC);
CREATE INDEX "passed_on_of_a_feed" ON "feeds_passedon" ("feed", "at");
CREATE INDEX "feeds_mappedfeed_by_id_0c557813" ON "feeds_mappedfeed" ("by_id");
CREATE INDEX "feeds_institutionkey_by_id_d3558096" ON "feeds_institutionkey" ("by_id");
CREATE INDEX "feeds_institutionkey_organisation_id_b595c09c" ON "feeds_institutionkey" ("organisation_id");
CREATE INDEX "institution_keys_of_a_feed" ON "feeds_institutionkey" ("feed", "key");
CREATE INDEX "feeds_machinekey_made_by_id_7fca9120" ON "feeds_machinekey" ("made_by_id");
CREATE INDEX "feeds_machinekey_organisation_id_666f79e7" ON "feeds_machinekey" ("organisation_id");
CREATE INDEX "follow_up_followup_activity_id_67e2d89c" ON "follow_up_followup" ("activity_id");
CREATE INDEX "follow_up_followup_change_id_70f6d3ab" ON "follow_up_followup" ("change_id");
CREATE UNIQUE INDEX "a_follow_up_ends_once" ON "follow_up_followupstep" ("follow_up_id") WHERE "kind" IN ('done', 'dropped');
CREATE INDEX "follow_up_followupstep_by_id_9a56eacc" ON "follow_up_followupstep" ("by_id");
CREATE INDEX "follow_up_followupstep_follow_up_id_14737dcd" ON "follow_up_followupstep" ("follow_up_id");
CREATE INDEX "shape_by_kind_and_box" ON "geo_shape" ("kind", "west", "east");
CREATE INDEX "handover_handover_activity_id_b47250d1" ON "handover_handover" ("activity_id");
CREATE INDEX "handover_handover_organisation_id_6e1d272a" ON "handover_handover" ("organisation_id");
CREATE INDEX "handover_handover_written_by_id_eb8d1cff" ON "handover_handover" ("written_by_id");
CREATE INDEX "hand_over_by_organisation" ON "handover_handover" ("activity_id", "organisation_id");
CREATE INDEX "handover_takeover_by_id_9e2dd68d" ON "handover_takeover" ("by_id");
CREATE INDEX "indicators_thresholdset_by_id_be1f1995" ON "indicators_thresholdset" ("by_id");
CREATE INDEX "indicators_thresholdreading_by_id_a0496de9" ON "indicators_thresholdreading" ("by_id");
CREATE INDEX "indicators_officialcode_region_id_d7175a83" ON "indicators_officialcode" ("region_id");
CREATE INDEX "code_of_a_tile" ON "indicators_officialcode" ("theme", "region_id", "ends");
CREATE INDEX "institutions_institutionconfirmation_by_id_3428562a" ON "institutions_institutionconfirmation" ("by_id");
CREATE INDEX "institutions_institutionconfirmation_profile_id_85c87c39" ON "institutions_institutionconfirmation" ("profile_id");
CREATE INDEX "institutions_institutionprofile_by_id_b6184c79" ON "institutions_institutionprofile" ("by_id");
CREATE INDEX "institutions_institutionprofile_organisation_id_807aac28" ON "institutions_institutionprofile" ("organisation_id");
CREATE INDEX "multi_picture_picturekey_activity_id_e05ef810" ON "multi_picture_picturekey" ("activity_id");
CREATE INDEX "multi_picture_picturekey_member_id_6f948552" ON "multi_picture_picturekey" ("member_id");
CREATE INDEX "multi_picture_pushedpart_activity_id_3a941867" ON "multi_picture_pushedpart" ("activity_id");
CREATE INDEX "multi_picture_pushedpart_by_id_bc8e041b" ON "multi_picture_pushedpart" ("by_id");
CREATE INDEX "multi_picture_pushedpart_document_id_df6f5515" ON "multi_picture_pushedpart" ("document_id");
CREATE INDEX "multi_picture_pushedpart_replaces_id_d7db6950" ON "multi_picture_pushedpart" ("replaces_id");
CREATE INDEX "multi_picture_pushedpart_version_id_ba08b409" ON "multi_picture_pushedpart" ("version_id");
CREATE INDEX "multi_picture_pushedpartstep_by_id_5b957894" ON "multi_picture_pushedpartstep" ("by_id");
CREATE INDEX "multi_picture_pushedpartstep_part_id_a9cc7587" ON "multi_picture_pushedpartstep" ("part_id");
CREATE INDEX "organisations_contactpoint_organisation_id_afb59b12" ON "organisations_contactpoint" ("organisation_id");
CREATE INDEX "plans_proposalworkedin_by_id_cb3271dd" ON "plans_proposalworkedin" ("by_id");
CREATE INDEX "plans_proposalworkedin_proposal_id_c25f44be" ON "plans_proposalworkedin" ("proposal_id");
CREATE INDEX "plans_proposalworkedin_version_id_88a6046c" ON "plans_proposalworkedin" ("version_id");
CREATE UNIQUE INDEX "a_plan_is_watched_once" ON "plans_planwatch" ("account_id", "plan_id") WHERE ("ended_at" IS NULL AND "plan_id" IS NOT NULL);
CREATE UNIQUE INDEX "a_theme_is_watched_once" ON "plans_planwatch" ("account_id", "theme") WHERE ("ended_at" IS NULL AND "plan_id" IS NULL);
CREATE INDEX "plans_planwatch_account_id_d7396e0f" ON "plans_planwatch" ("account_id");
CREATE INDEX "plans_planwatch_plan_id_ac33436d" ON "plans_planwatch" ("plan_id");
CREATE INDEX "plans_planversion_file_id_382790bf" ON "plans_planversion" ("file_id");
CREATE INDEX "plans_planversion_plan_id_dcdb03c5" ON "plans_planversion" ("plan_id");
CREATE INDEX "plans_planversion_written_by_id_97eda0af" ON "plans_planversion" ("written_by_id");
CREATE INDEX "plot_mapkey_member_id_33b128b2" ON "plot_mapkey" ("member_id");
CREATE UNIQUE INDEX "one_own_map_layer_per_label" ON "plot_maplayer" ("activity_id", "organisation_id", "tlp") WHERE "organisation_id" IS NOT NULL;
CREATE UNIQUE INDEX "one_shared_map_layer_per_label" ON "plot_maplayer" ("activity_id", "tlp") WHERE "organisation_id" IS NULL;
CREATE INDEX "plot_maplayer_activity_id_7fc63073" ON "plot_maplayer" ("activity_id");
CREATE INDEX "plot_maplayer_organisation_id_f5136839" ON "plot_maplayer" ("organisation_id");
CREATE INDEX "plot_outsidelayer_added_by_id_e2a18ddd" ON "plot_outsidelayer" ("added_by_id");
CREATE INDEX "plot_outsidelayer_region_id_c71248a9" ON "plot_outsidelayer" ("region_id");
CREATE INDEX "preparedness_cardlesson_start_id_2f84326d" ON "preparedness_cardlesson" ("start_id");
CREATE INDEX "preparedness_cardstart_activity_id_7a8b009f" ON "preparedness_cardstart" ("activity_id");
CREATE INDEX "preparedness_cardstart_by_id_a34aafda" ON "preparedness_cardstart" ("by_id");
CREATE INDEX "preparedness_cardstart_card_id_7a15cc51" ON "preparedness_cardstart" ("card_id");
CREATE INDEX "preparedness_cardstart_organisation_id_6c686b11" ON "preparedness_cardstart" ("organisation_id");
CREATE INDEX "preparedness_cardstart_version_id_f8a01c5e" ON "preparedness_cardstart" ("version_id");
CREATE INDEX "preparedness_cardtask_start_id_b0d82513" ON "preparedness_cardtask" ("start_id");
CREATE INDEX "preparedness_healthscore_organisation_id_98c355d7" ON "preparedness_healthscore" ("organisation_id");
CREATE INDEX "desk_question_by_mode" ON "question_desk_deskquestion" ("mode", "made_at");
CREATE INDEX "question_desk_deskquestion_made_by_id_b60b194b" ON "question_desk_deskquestion" ("made_by_id");
CREATE INDEX "question_desk_deskquestion_peer_id_fd8ada1b" ON "question_desk_deskquestion" ("peer_id");
CREATE INDEX "question_desk_deskword_member_id_444b419d" ON "question_desk_deskword" ("member_id");
CREATE INDEX "question_desk_deskword_question_id_7d4b1647" ON "question_desk_deskword" ("question_id");
CREATE INDEX "realtime_clientbinding_document_id_178f0939" ON "realtime_clientbinding" ("document_id");
CREATE INDEX "realtime_checkpoint_document_id_5e33e65b" ON "realtime_checkpoint" ("document_id");
CREATE INDEX "realtime_segment_document_id_413c3f74" ON "realtime_segment" ("document_id");
CREATE INDEX "risk_profile_profileturn_by_id_934399bb" ON "risk_profile_profileturn" ("by_id");
CREATE INDEX "risk_profile_profileturn_owner_id_4aff5ffc" ON "risk_profile_profileturn" ("owner_id");
CREATE INDEX "risk_profile_profileturn_version_id_95c6d7fb" ON "risk_profile_profileturn" ("version_id");
CREATE INDEX "risk_profile_impactscore_by_id_9e07e31b" ON "risk_profile_impactscore" ("by_id");
CREATE INDEX "risk_profile_impactscore_version_id_581db6ed" ON "risk_profile_impactscore" ("version_id");
CREATE INDEX "risk_profile_caremeasure_by_id_97e21504" ON "risk_profile_caremeasure" ("by_id");
CREATE INDEX "risk_profile_caremeasure_version_id_c71c82fe" ON "risk_profile_caremeasure" ("version_id");
CREATE INDEX "risk_profile_caredemand_by_id_57c84dd8" ON "risk_profile_caredemand" ("by_id");
CREATE INDEX "risk_profile_caredemand_version_id_36203361" ON "risk_profile_caredemand" ("version_id");
CREATE INDEX "risk_profile_riskbottleneck_by_id_0ff06775" ON "risk_profile_riskbottleneck" ("by_id");
CREATE INDEX "risk_profile_riskbottleneck_version_id_54529a5b" ON "risk_profile_riskbottleneck" ("version_id");
CREATE INDEX "risk_profile_riskprofile_owner_id_cc3bfa0d" ON "risk_profile_riskprofile" ("owner_id");
CREATE INDEX "risk_profile_riskmeeting_by_id_ff6a0d48" ON "risk_profile_riskmeeting" ("by_id");
CREATE INDEX "risk_profile_riskmeeting_profile_id_fd776dc7" ON "risk_profile_riskmeeting" ("profile_id");
CREATE INDEX "risk_profile_riskacceptance_by_id_984634c9" ON "risk_profile_riskacceptance" ("by_id");
CREATE INDEX "risk_profile_riskacceptance_profile_id_005cd6a1" ON "risk_profile_riskacceptance" ("profile_id");
CREATE INDEX "risk_profile_agendaaction_by_id_b0f5c404" ON "risk_profile_agendaaction" ("by_id");
CREATE INDEX "risk_profile_agendaaction_owner_id_4fca5376" ON "risk_profile_agendaaction" ("owner_id");
CREATE INDEX "risk_profile_agendaaction_profile_id_4c24e2f2" ON "risk_profile_agendaaction" ("profile_id");
CREATE INDEX "risk_profile_riskrecommendation_by_id_6b52323a" ON "risk_profile_riskrecommendation" ("by_id");
CREATE INDEX "risk_profile_riskrecommendation_version_id_d1938401" ON "risk_profile_riskrecommendation" ("version_id");
CREATE INDEX "risk_profile_scoredissent_by_id_161d5d41" ON "risk_profile_scoredissent" ("by_id");
CREATE INDEX "risk_profile_scoredissent_version_id_1ba83c70" ON "risk_profile_scoredissent" ("version_id");
CREATE UNIQUE INDEX "a_profile_is_established_once" ON "risk_profile_profilestep" ("version_id") WHERE "kind" = 'established';
CREATE INDEX "risk_profile_profilestep_by_id_fb1b277e" ON "risk_profile_profilestep" ("by_id");
CREATE INDEX "risk_profile_profilestep_version_id_230e576f" ON "risk_profile_profilestep" ("version_id");
CREATE INDEX "risk_profile_profileversion_by_id_e7580cd5" ON "risk_profile_profileversion" ("by_id");
CREATE INDEX "risk_profile_profileversion_profile_id_23e10f26" ON "risk_profile_profileversion" ("profile_id");
CREATE INDEX "risk_profile_riskscenario_by_id_4f4f69b9" ON "risk_profile_riskscenario" ("by_id");
CREATE INDEX "risk_profile_riskscenario_version_id_468e2db2" ON "risk_profile_riskscenario" ("version_id");
CREATE INDEX "risk_profile_riskconsultation_by_id_da52a871" ON "risk_profile_riskconsultation" ("by_id");
CREATE INDEX "risk_profile_riskconsultation_profile_id_bf1ccb0e" ON "risk_profile_riskconsultation" ("profile_id");
CREATE INDEX "risk_profile_regionalcapability_by_id_476d5d44" ON "risk_profile_regionalcapability" ("by_id");
CREATE INDEX "risk_profile_regionalcapability_version_id_ab3b9c8f" ON "risk_profile_regionalcapability" ("version_id");
CREATE INDEX "risk_profile_capabilityverdict_by_id_74da336d" ON "risk_profile_capabilityverdict" ("by_id");
CREATE INDEX "risk_profile_capabilityverdict_version_id_a6430a8c" ON "risk_profile_capabilityverdict" ("version_id");
CREATE INDEX "risk_profile_caredependency_by_id_9c8899fc" ON "risk_profile_caredependency" ("by_id");
CREATE INDEX "risk_profile_caredependency_version_id_7d9c5d99" ON "risk_profile_caredependency" ("version_id");
CREATE INDEX "safety_picture_occasion_added_by_id_97b6fbdc" ON "safety_picture_occasion" ("added_by_id");
CREATE INDEX "safety_picture_occasion_region_id_bec85f57" ON "safety_picture_occasion" ("region_id");
CREATE INDEX "occasion_by_region" ON "safety_picture_occasion" ("region_id", "ends_at");
CREATE INDEX "safety_picture_occasionwithdrawal_by_id_00ddca91" ON "safety_picture_occasionwithdrawal" ("by_id");
CREATE INDEX "safety_picture_opinion_assessment_id_c9b63303" ON "safety_picture_opinion" ("assessment_id");
CREATE INDEX "safety_picture_opinion_by_id_55de36e2" ON "safety_picture_opinion" ("by_id");
CREATE INDEX "safety_picture_ownlevel_by_id_fafe4fc5" ON "safety_picture_ownlevel" ("by_id");
CREATE INDEX "safety_picture_ownlevel_region_id_885ed1f0" ON "safety_picture_ownlevel" ("region_id");
CREATE INDEX "own_level_of_somebody" ON "safety_picture_ownlevel" ("by_id", "theme", "region_id", "at");
CREATE INDEX "safety_picture_secondreading_by_id_5db14d5f" ON "safety_picture_secondreading" ("by_id");
CREATE INDEX "safety_picture_assessment_region_id_a73e974e" ON "safety_picture_assessment" ("region_id");
CREATE INDEX "safety_picture_assessment_written_by_id_8693beee" ON "safety_picture_assessment" ("written_by_id");
CREATE INDEX "assessment_by_moment" ON "safety_picture_assessment" ("written_at");
CREATE UNIQUE INDEX "signal_of_a_source_once" ON "safety_picture_signal" ("region_id", "source", "reference") WHERE NOT ("reference" = '');
CREATE INDEX "safety_picture_signal_region_id_55a4d0df" ON "safety_picture_signal" ("region_id");
CREATE INDEX "safety_picture_signal_sent_by_id_f59a6655" ON "safety_picture_signal" ("sent_by_id");
CREATE INDEX "signal_by_region" ON "safety_picture_signal" ("region_id", "received_at");
CREATE INDEX "signal_by_moment" ON "safety_picture_signal" ("region_id", "happened_at");
CREATE INDEX "safety_picture_signalstep_activity_id_75e8d720" ON "safety_picture_signalstep" ("activity_id");
CREATE INDEX "safety_picture_signalstep_by_id_3c96d506" ON "safety_picture_signalstep" ("by_id");
CREATE INDEX "safety_picture_signalstep_signal_id_1d230529" ON "safety_picture_signalstep" ("signal_id");
CREATE INDEX "safety_picture_signalstep_under_id_c9f678a5" ON "safety_picture_signalstep" ("under_id");
CREATE INDEX "signal_step_by_theme" ON "safety_picture_signalstep" ("theme", "at");
CREATE INDEX "scale_up_codeconfirmation_activity_id_63a211e8" ON "scale_up_codeconfirmation" ("activity_id");
CREATE INDEX "scale_up_codeconfirmation_alarm_id_6745c86c" ON "scale_up_codeconfirmation" ("alarm_id");
CREATE INDEX "scale_up_codeconfirmation_confirmed_by_id_661b8843" ON "scale_up_codeconfirmation" ("confirmed_by_id");
CREATE INDEX "scale_up_codeconfirmation_region_id_ea35e9e6" ON "scale_up_codeconfirmation" ("region_id");
CREATE INDEX "scale_up_resourceunit_activity_id_371d052e" ON "scale_up_resourceunit" ("activity_id");
CREATE INDEX "scale_up_resourceunit_asked_by_id_1921b945" ON "scale_up_resourceunit" ("asked_by_id");
CREATE INDEX "scale_up_resourceunit_organisation_id_d7bd95f5" ON "scale_up_resourceunit" ("organisation_id");
CREATE INDEX "scale_up_resourceunit_region_id_138b88a6" ON "scale_up_resourceunit" ("region_id");
CREATE INDEX "scale_up_unitstep_by_id_7a3c9ac7" ON "scale_up_unitstep" ("by_id");
CREATE INDEX "scale_up_unitstep_unit_id_f8097f2d" ON "scale_up_unitstep" ("unit_id");
CREATE INDEX "search_searchword_head_af37d267" ON "search_searchword" ("head");
CREATE INDEX "search_searchword_tail_6b0680ca" ON "search_searchword" ("tail");
CREATE INDEX "search_searchpassage_entry_id_03746652" ON "search_searchpassage" ("entry_id");
CREATE INDEX "search_searchentry_shelf_id_cc639b88" ON "search_searchentry" ("shelf_id");
CREATE INDEX "attempts_by_key" ON "security_attempt" ("key", "at");
CREATE INDEX "django_session_expire_date_a5c62663" ON "django_session" ("expire_date");
CREATE INDEX "situation_reports_bottleneckmerge_activity_id_dad8b6dd" ON "situation_reports_bottleneckmerge" ("activity_id");
CREATE INDEX "situation_reports_bottleneckmerge_by_id_46452f64" ON "situation_reports_bottleneckmerge" ("by_id");
CREATE INDEX "situation_reports_reportrequest_activity_id_62a9b8f2" ON "situation_reports_reportrequest" ("activity_id");
CREATE INDEX "situation_reports_reportrequest_asked_by_id_10a6546c" ON "situation_reports_reportrequest" ("asked_by_id");
CREATE INDEX "situation_reports_reportrequest_ended_by_id_1ea49ef3" ON "situation_reports_reportrequest" ("ended_by_id");
CREATE INDEX "situation_reports_reportreminder_by_id_975b86cb" ON "situation_reports_reportreminder" ("by_id");
CREATE INDEX "situation_reports_reportreminder_organisation_id_783fd18a" ON "situation_reports_reportreminder" ("organisation_id");
CREATE INDEX "situation_reports_reportreminder_request_id_f9219a29" ON "situation_reports_reportreminder" ("request_id");
CREATE INDEX "situation_reports_situationreport_activity_id_7fe16df7" ON "situation_reports_situationreport" ("activity_id");
CREATE INDEX "situation_reports_situationreport_author_id_37a5d740" ON "situation_reports_situationreport" ("author_id");
CREATE INDEX "situation_reports_situationreport_before_id_78183167" ON "situation_reports_situationreport" ("before_id");
CREATE INDEX "situation_reports_situationreport_organisation_id_5b0abdc5" ON "situation_reports_situationreport" ("organisation_id");
CREATE INDEX "situation_reports_situationreport_request_id_4b0ffbef" ON "situation_reports_situationreport" ("request_id");
CREATE INDEX "situation_reports_reportjudgement_by_id_1ca1b9ee" ON "situation_reports_reportjudgement" ("by_id");
CREATE INDEX "situation_reports_reportedcapacity_activity_id_a563ec98" ON "situation_reports_reportedcapacity" ("activity_id");
CREATE INDEX "situation_reports_reportedcapacity_organisation_id_70c48687" ON "situation_reports_reportedcapacity" ("organisation_id");
CREATE INDEX "situation_reports_reportedcapacity_report_id_685bb38f" ON "situation_reports_reportedcapacity" ("report_id");
CREATE INDEX "figure_by_metric" ON "situation_reports_reportedcapacity" ("organisation_id", "metric", "observed_at");
CREATE INDEX "situation_reports_bottleneck_activity_id_9b7c54b7" ON "situation_reports_bottleneck" ("activity_id");
CREATE INDEX "situation_reports_bottleneck_organisation_id_50f1c2b0" ON "situation_reports_bottleneck" ("organisation_id");
CREATE INDEX "situation_reports_bottleneck_region_id_92cf937e" ON "situation_reports_bottleneck" ("region_id");
CREATE INDEX "situation_reports_bottleneck_said_by_id_d9219b91" ON "situation_reports_bottleneck" ("said_by_id");
CREATE INDEX "situation_reports_bottleneck_report_id_59250ef3" ON "situation_reports_bottleneck" ("report_id");
CREATE INDEX "bottleneck_by_thread" ON "situation_reports_bottleneck" ("activity_id", "thread");
CREATE INDEX "situation_reports_reportdraft_activity_id_1ff27509" ON "situation_reports_reportdraft" ("activity_id");
CREATE INDEX "situation_reports_reportdraft_changed_by_id_82ead818" ON "situation_reports_reportdraft" ("changed_by_id");
CREATE INDEX "situation_reports_reportdraft_organisation_id_98211bf9" ON "situation_reports_reportdraft" ("organisation_id");
CREATE INDEX "situation_reports_deadlinereminder_organisation_id_6226b410" ON "situation_reports_deadlinereminder" ("organisation_id");
CREATE INDEX "situation_reports_deadlinereminder_request_id_067701a5" ON "situation_reports_deadlinereminder" ("request_id");
CREATE INDEX "situation_reports_bottleneckapart_activity_id_589cda71" ON "situation_reports_bottleneckapart" ("activity_id");
CREATE INDEX "situation_reports_bottleneckapart_by_id_61589f09" ON "situation_reports_bottleneckapart" ("by_id");
CREATE INDEX "apart_by_activity" ON "situation_reports_bottleneckapart" ("activity_id", "at");
CREATE INDEX "situation_reports_need_activity_id_1698f2db" ON "situation_reports_need" ("activity_id");
CREATE INDEX "situation_reports_need_organisation_id_3df65620" ON "situation_reports_need" ("organisation_id");
CREATE INDEX "situation_reports_need_owner_id_5dcda643" ON "situation_reports_need" ("owner_id");
CREATE INDEX "situation_reports_need_report_id_7bef5c02" ON "situation_reports_need" ("report_id");
CREATE INDEX "situation_reports_need_said_by_id_d30026eb" ON "situation_reports_need" ("said_by_id");
CREATE INDEX "need_by_thread" ON "situation_reports_need" ("activity_id", "thread");
CREATE INDEX "spread_spreadexpectation_activity_id_5f2f6f72" ON "spread_spreadexpectation" ("activity_id");
CREATE INDEX "spread_spreadexpectation_by_id_e30cdfc8" ON "spread_spreadexpectation" ("by_id");
CREATE INDEX "spread_spreadexpectation_region_id_c29f2518" ON "spread_spreadexpectation" ("region_id");
CREATE INDEX "spread_spreadproposal_activity_id_d68a779d" ON "spread_spreadproposal" ("activity_id");
CREATE INDEX "spread_spreadproposal_by_id_99d629f7" ON "spread_spreadproposal" ("by_id");
CREATE INDEX "spread_spreadproposal_sender_id_c995ae22" ON "spread_spreadproposal" ("sender_id");
CREATE INDEX "spread_spreadchoice_by_id_0d3342f4" ON "spread_spreadchoice" ("by_id");
CREATE INDEX "spread_spreadtransfer_activity_id_805eff5f" ON "spread_spreadtransfer" ("activity_id");
CREATE INDEX "spread_spreadtransfer_by_id_dfbba65d" ON "spread_spreadtransfer" ("by_id");
CREATE INDEX "spread_spreadtransfer_proposal_id_d0312a49" ON "spread_spreadtransfer" ("proposal_id");
CREATE INDEX "spread_spreadtransfer_receiver_id_b36d8ff1" ON "spread_spreadtransfer" ("receiver_id");
CREATE INDEX "spread_spreadtransfer_sender_id_2d3792dd" ON "spread_spreadtransfer" ("sender_id");
CREATE INDEX "spread_spreadtransferstep_by_id_982b4446" ON "spread_spreadtransferstep" ("by_id");
CREATE INDEX "spread_spreadtransferstep_transfer_id_d5a215df" ON "spread_spreadtransferstep" ("transfer_id");
CREATE INDEX "training_exercisecancellation_by_id_c90fcdd8" ON "training_exercisecancellation" ("by_id");
CREATE INDEX "training_exercisesignup_event_id_5c83a901" ON "training_exercisesignup" ("event_id");
CREATE INDEX "training_exercisesignup_member_id_3500439d" ON "training_exercisesignup" ("member_id");
CREATE INDEX "training_attendance_member_id_2acf576e" ON "training_attendance" ("member_id");
CREATE INDEX "training_attendance_attendance_list_id_6bfea43f" ON "training_attendance" ("attendance_list_id");
CREATE INDEX "training_continuityassessment_by_id_6e9338ab" ON "training_continuityassessment" ("by_id");
CREATE INDEX "training_continuityassessment_organisation_id_0bbfa602" ON "training_continuityassessment" ("organisation_id");
CREATE INDEX "training_exerciseevent_owner_id_d4020623" ON "training_exerciseevent" ("owner_id");
CREATE INDEX "training_exerciseevaluation_by_id_468e3324" ON "training_exerciseevaluation" ("by_id");
CREATE INDEX "training_exerciseevaluation_event_id_5a53a947" ON "training_exerciseevaluation" ("event_id");
CREATE INDEX "training_attendancelist_activity_id_799409e6" ON "training_attendancelist" ("activity_id");
CREATE INDEX "training_attendancelist_by_id_e917f791" ON "training_attendancelist" ("by_id");
CREATE INDEX "training_attendancelist_event_id_ad1bbc5b" ON "training_attendancelist" ("event_id");
CREATE INDEX "training_exerciseplanning_by_id_5197162d" ON "training_exerciseplanning" ("by_id");
CREATE INDEX "training_exerciseplanning_event_id_69034bfe" ON "training_exerciseplanning" ("event_id");
CREATE INDEX "training_exerciseplanning_leader_id_c5ab6378" ON "training_exerciseplanning" ("leader_id");
CREATE INDEX "training_exercisegoal_plan_id_5d8c3548" ON "training_exercisegoal" ("plan_id");
CREATE INDEX "training_exercisegoal_planning_id_c685a2a9" ON "training_exercisegoal" ("planning_id");
CREATE INDEX "training_goalresult_evaluation_id_dbf5ac42" ON "training_goalresult" ("evaluation_id");
CREATE INDEX "training_goalresult_goal_id_2b567e33" ON "training_goalresult" ("goal_id");
CREATE INDEX "training_improvementaction_assessment_id_96772814" ON "training_improvementaction" ("assessment_id");
CREATE INDEX "training_improvementaction_by_id_363e9d88" ON "training_improvementaction" ("by_id");
CREATE INDEX "training_improvementaction_event_id_1115039a" ON "training_improvementaction" ("event_id");
CREATE INDEX "training_improvementaction_owner_id_27abf6b9" ON "training_improvementaction" ("owner_id");
CREATE INDEX "training_improvementend_by_id_4e6a1db6" ON "training_improvementend" ("by_id");
CREATE INDEX "upkeep_aftermathtask_activity_id_12e0f998" ON "upkeep_aftermathtask" ("activity_id");
CREATE INDEX "upkeep_aftermathtask_done_by_id_1425bca8" ON "upkeep_aftermathtask" ("done_by_id");
CREATE INDEX "upkeep_aftermathtask_given_by_id_76bc4adb" ON "upkeep_aftermathtask" ("given_by_id");
CREATE INDEX "upkeep_aftermathtask_organisation_id_206db0f3" ON "upkeep_aftermathtask" ("organisation_id");
CREATE INDEX "upkeep_confirmation_activity_id_71c9a4e1" ON "upkeep_confirmation" ("activity_id");
CREATE INDEX "upkeep_confirmation_by_id_b4a50aa9" ON "upkeep_confirmation" ("by_id");
CREATE INDEX "confirmation_by_entry" ON "upkeep_confirmation" ("activity_id", "kind", "key");
CREATE INDEX "upkeep_droppeditem_activity_id_1d12aa08" ON "upkeep_droppeditem" ("activity_id");
CREATE INDEX "upkeep_droppeditem_by_id_5ad29735" ON "upkeep_droppeditem" ("by_id");
CREATE TRIGGER grip_status_never_changes BEFORE UPDATE ON activities_gripstatus
BEGIN SELECT RAISE(ABORT, 'a GRIP level that was set stays; set another one'); END;
CREATE TRIGGER activity_mode_never_changes BEFORE UPDATE OF mode ON activities_activity WHEN (OLD.mode IS NOT NEW.mode)
BEGIN SELECT RAISE(ABORT, 'the mode of an activity never changes'); END;
CREATE TRIGGER alarm_step_never_changes BEFORE UPDATE ON alerts_alarmstep
BEGIN SELECT RAISE(ABORT, 'what happened in an alarm stays; add a step'); END;
CREATE TRIGGER alarm_never_changes BEFORE UPDATE ON alerts_alarm
BEGIN SELECT RAISE(ABORT, 'an alarm that was sent stays; send another one'); END;
CREATE TRIGGER nodekey_never_changes BEFORE UPDATE ON federation_nodekey
BEGIN SELECT RAISE(ABORT, 'what was said stays; add a new row'); END;
CREATE TRIGGER outboxenvelope_never_changes BEFORE UPDATE ON federation_outboxenvelope
BEGIN SELECT RAISE(ABORT, 'what was said stays; add a new row'); END;
CREATE TRIGGER inboxenvelope_never_changes BEFORE UPDATE ON federation_inboxenvelope
BEGIN SELECT RAISE(ABORT, 'what was said stays; add a new row'); END;
CREATE TRIGGER factrelease_never_changes BEFORE UPDATE ON federation_factrelease
BEGIN SELECT RAISE(ABORT, 'what was said stays; add a new row'); END;
CREATE TRIGGER factwithdrawal_never_changes BEFORE UPDATE ON federation_factwithdrawal
BEGIN SELECT RAISE(ABORT, 'what was said stays; add a new row'); END;
CREATE TRIGGER foreignfact_never_changes BEFORE UPDATE ON federation_foreignfact
BEGIN SELECT RAISE(ABORT, 'what was said stays; add a new row'); END;
CREATE TRIGGER foreignwithdrawal_never_changes BEFORE UPDATE ON federation_foreignwithdrawal
BEGIN SELECT RAISE(ABORT, 'what was said stays; add a new row'); END;
CREATE TRIGGER factdispatch_never_changes BEFORE UPDATE ON federation_factdispatch
BEGIN SELECT RAISE(ABORT, 'what was said stays; add a new row'); END;
CREATE TRIGGER factundo_never_changes BEFORE UPDATE ON federation_factundo
BEGIN SELECT RAISE(ABORT, 'what was said stays; add a new row'); END;
CREATE TRIGGER assistancerequest_never_changes BEFORE UPDATE ON assistance_assistancerequest
BEGIN SELECT RAISE(ABORT, 'what was said stays; add a new row'); END;
CREATE TRIGGER assistancestep_never_changes BEFORE UPDATE ON assistance_assistancestep
BEGIN SELECT RAISE(ABORT, 'what was said stays; add a new row'); END;
CREATE TRIGGER journal_refuses_update BEFORE UPDATE ON audit_journalline BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;
CREATE TRIGGER journal_refuses_delete BEFORE DELETE ON audit_journalline BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;
CREATE TRIGGER journal_refuses_replace BEFORE INSERT ON audit_journalline WHEN EXISTS (SELECT 1 FROM audit_journalline WHERE number = NEW.number OR id = NEW.id OR digest = NEW.digest) BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;
CREATE TRIGGER capacityreport_never_changes BEFORE UPDATE ON capacity_capacityreport
BEGIN SELECT RAISE(ABORT, 'what was told stays; a correction is another report'); END;
CREATE TRIGGER capacityvalue_never_changes BEFORE UPDATE ON capacity_capacityvalue
BEGIN SELECT RAISE(ABORT, 'a value stays; a correction is another one'); END;
CREATE TRIGGER capacityrelease_never_changes BEFORE UPDATE ON capacity_capacityrelease
BEGIN SELECT RAISE(ABORT, 'a release stays; it is withdrawn by another row'); END;
CREATE TRIGGER capacityreleaseend_never_changes BEFORE UPDATE ON capacity_capacityreleaseend
BEGIN SELECT RAISE(ABORT, 'what was withdrawn stays withdrawn'); END;
CREATE TRIGGER capacityreminder_never_changes BEFORE UPDATE ON capacity_capacityreminder
BEGIN SELECT RAISE(ABORT, 'who was reminded, was reminded'); END;
CREATE TRIGGER capacitylook_never_changes BEFORE UPDATE ON capacity_capacitylook
BEGIN SELECT RAISE(ABORT, 'who looked, looked'); END;
CREATE TRIGGER decision_never_changes BEFORE UPDATE ON crisis_picture_decision
BEGIN SELECT RAISE(ABORT, 'what was written stays; add a new row'); END;
CREATE TRIGGER decisionstep_never_changes BEFORE UPDATE ON crisis_picture_decisionstep
BEGIN SELECT RAISE(ABORT, 'what was written stays; add a new row'); END;
CREATE TRIGGER task_never_changes BEFORE UPDATE ON crisis_picture_task
BEGIN SELECT RAISE(ABORT, 'what was written stays; add a new row'); END;
CREATE TRIGGER taskstep_never_changes BEFORE UPDATE ON crisis_picture_taskstep
BEGIN SELECT RAISE(ABORT, 'what was written stays; add a new row'); END;
CREATE TRIGGER inforequest_never_changes BEFORE UPDATE ON crisis_picture_inforequest
BEGIN SELECT RAISE(ABORT, 'what was written stays; add a new row'); END;
CREATE TRIGGER inforequeststep_never_changes BEFORE UPDATE ON crisis_picture_inforequeststep
BEGIN SELECT RAISE(ABORT, 'what was written stays; add a new row'); END;
CREATE TRIGGER answer_never_changes BEFORE UPDATE ON crisis_picture_answer
BEGIN SELECT RAISE(ABORT, 'what was written stays; add a new row'); END;
CREATE TRIGGER contradiction_never_changes BEFORE UPDATE ON crisis_picture_contradiction
BEGIN SELECT RAISE(ABORT, 'what was written stays; add a new row'); END;
CREATE TRIGGER claim_never_changes BEFORE UPDATE ON crisis_picture_claim
BEGIN SELECT RAISE(ABORT, 'what was written stays; add a new row'); END;
CREATE TRIGGER settlement_never_changes BEFORE UPDATE ON crisis_picture_settlement
BEGIN SELECT RAISE(ABORT, 'what was written stays; add a new row'); END;
CREATE TRIGGER meeting_never_changes BEFORE UPDATE ON crisis_picture_meeting
BEGIN SELECT RAISE(ABORT, 'what was written stays; add a new row'); END;
CREATE TRIGGER clockmoment_never_changes BEFORE UPDATE ON crisis_picture_clockmoment
BEGIN SELECT RAISE(ABORT, 'what was written stays; add a new row'); END;
CREATE TRIGGER logline_never_changes BEFORE UPDATE ON crisis_picture_logline
BEGIN SELECT RAISE(ABORT, 'what was written stays; add a new row'); END;
CREATE TRIGGER documentstep_never_changes BEFORE UPDATE ON crisis_picture_documentstep
BEGIN SELECT RAISE(ABORT, 'what was written stays; add a new row'); END;
CREATE TRIGGER receipt_never_changes BEFORE UPDATE ON crisis_picture_receipt
BEGIN SELECT RAISE(ABORT, 'what was written stays; add a new row'); END;
CREATE TRIGGER phasedeclaration_never_changes BEFORE UPDATE ON care_phases_phasedeclaration
BEGIN SELECT RAISE(ABORT, 'what was told stays; add a new row'); END;
CREATE TRIGGER surgestate_never_changes BEFORE UPDATE ON care_phases_surgestate
BEGIN SELECT RAISE(ABORT, 'what was told stays; add a new row'); END;
CREATE TRIGGER surgereading_never_changes BEFORE UPDATE ON care_phases_surgereading
BEGIN SELECT RAISE(ABORT, 'what was told stays; add a new row'); END;
CREATE TRIGGER scarcityactivation_never_changes BEFORE UPDATE ON care_phases_scarcityactivation
BEGIN SELECT RAISE(ABORT, 'what was told stays; add a new row'); END;
CREATE TRIGGER scarcityend_never_changes BEFORE UPDATE ON care_phases_scarcityend
BEGIN SELECT RAISE(ABORT, 'what was told stays; add a new row'); END;
CREATE TRIGGER directionvoice_never_changes BEFORE UPDATE ON care_phases_directionvoice
BEGIN SELECT RAISE(ABORT, 'what was told stays; add a new row'); END;
CREATE TRIGGER carereview_never_changes BEFORE UPDATE ON care_phases_carereview
BEGIN SELECT RAISE(ABORT, 'what was told stays; add a new row'); END;
CREATE TRIGGER scarcityobjection_never_changes BEFORE UPDATE ON care_phases_scarcityobjection
BEGIN SELECT RAISE(ABORT, 'what was told stays; add a new row'); END;
CREATE TRIGGER objectionanswer_never_changes BEFORE UPDATE ON care_phases_objectionanswer
BEGIN SELECT RAISE(ABORT, 'what was told stays; add a new row'); END;
CREATE TRIGGER casualtyplace_never_changes BEFORE UPDATE ON casualty_distribution_casualtyplace
BEGIN SELECT RAISE(ABORT, 'what was said stays; add a new row'); END;
CREATE TRIGGER casualtygroup_never_changes BEFORE UPDATE ON casualty_distribution_casualtygroup
BEGIN SELECT RAISE(ABORT, 'what was said stays; add a new row'); END;
CREATE TRIGGER hospitalanswer_never_changes BEFORE UPDATE ON casualty_distribution_hospitalanswer
BEGIN SELECT RAISE(ABORT, 'what was said stays; add a new row'); END;
CREATE TRIGGER ambulancedeployment_never_changes BEFORE UPDATE ON casualty_distribution_ambulancedeployment
BEGIN SELECT RAISE(ABORT, 'what was said stays; add a new row'); END;
CREATE TRIGGER departure_never_changes BEFORE UPDATE ON casualty_distribution_departure
BEGIN SELECT RAISE(ABORT, 'what was said stays; add a new row'); END;
CREATE TRIGGER distributionproposal_never_changes BEFORE UPDATE ON casualty_distribution_distributionproposal
BEGIN SELECT RAISE(ABORT, 'what was said stays; add a new row'); END;
CREATE TRIGGER distributionchoice_never_changes BEFORE UPDATE ON casualty_distribution_distributionchoice
BEGIN SELECT RAISE(ABORT, 'what was said stays; add a new row'); END;
CREATE TRIGGER draftanswer_never_changes BEFORE UPDATE ON digests_draftanswer
BEGIN SELECT RAISE(ABORT, 'what was said stays; add a new row'); END;
CREATE TRIGGER edition_never_changes BEFORE UPDATE ON editions_edition
BEGIN SELECT RAISE(ABORT, 'a frozen edition stays; freeze another one'); END;
CREATE TRIGGER editionmailstep_never_changes BEFORE UPDATE ON editions_editionmailstep
BEGIN SELECT RAISE(ABORT, 'what happened to a mail stays; add a step'); END;
CREATE TRIGGER linkopening_never_changes BEFORE UPDATE ON editions_linkopening
BEGIN SELECT RAISE(ABORT, 'an opening that was counted stays'); END;
CREATE TRIGGER edition_regions_never_change BEFORE UPDATE ON editions_edition_regions
BEGIN SELECT RAISE(ABORT, 'a frozen edition stays; freeze another one'); END;
CREATE TRIGGER editionlink_edition_id_stays BEFORE UPDATE OF edition_id ON editions_editionlink WHEN (OLD.edition_id IS NOT NEW.edition_id)
BEGIN SELECT RAISE(ABORT, 'this stays; make another one'); END;
CREATE TRIGGER editionlink_digest_stays BEFORE UPDATE OF digest ON editions_editionlink WHEN (OLD.digest IS NOT NEW.digest)
BEGIN SELECT RAISE(ABORT, 'this stays; make another one'); END;
CREATE TRIGGER editionlink_for_whom_stays BEFORE UPDATE OF for_whom ON editions_editionlink WHEN (OLD.for_whom IS NOT NEW.for_whom)
BEGIN SELECT RAISE(ABORT, 'this stays; make another one'); END;
CREATE TRIGGER editionlink_until_stays BEFORE UPDATE OF until ON editions_editionlink WHEN (OLD.until IS NOT NEW.until)
BEGIN SELECT RAISE(ABORT, 'this stays; make another one'); END;
CREATE TRIGGER subscription_account_id_stays BEFORE UPDATE OF account_id ON editions_subscription WHEN (OLD.account_id IS NOT NEW.account_id)
BEGIN SELECT RAISE(ABORT, 'this stays; make another one'); END;
CREATE TRIGGER subscription_regions_stays BEFORE UPDATE OF regions ON editions_subscription WHEN (OLD.regions IS NOT NEW.regions)
BEGIN SELECT RAISE(ABORT, 'this stays; make another one'); END;
CREATE TRIGGER subscription_themes_stays BEFORE UPDATE OF themes ON editions_subscription WHEN (OLD.themes IS NOT NEW.themes)
BEGIN SELECT RAISE(ABORT, 'this stays; make another one'); END;
CREATE TRIGGER serviceoutage_never_changes BEFORE UPDATE ON endurance_serviceoutage
BEGIN SELECT RAISE(ABORT, 'what was said stays; add a new row'); END;
CREATE TRIGGER bufferreport_never_changes BEFORE UPDATE ON endurance_bufferreport
BEGIN SELECT RAISE(ABORT, 'what was said stays; add a new row'); END;
CREATE TRIGGER stockreport_never_changes BEFORE UPDATE ON endurance_stockreport
BEGIN SELECT RAISE(ABORT, 'what was said stays; add a new row'); END;
CREATE TRIGGER endurancemeasure_never_changes BEFORE UPDATE ON endurance_endurancemeasure
BEGIN SELECT RAISE(ABORT, 'what was said stays; add a new row'); END;
CREATE TRIGGER endurancemeasurestep_never_changes BEFORE UPDATE ON endurance_endurancemeasurestep
BEGIN SELECT RAISE(ABORT, 'what was said stays; add a new row'); END;
CREATE TRIGGER step_change_never_changes BEFORE UPDATE ON escalation_stepchange
BEGIN SELECT RAISE(ABORT, 'a step that was set stays; set another one'); END;
CREATE TRIGGER scale_change_never_changes BEFORE UPDATE ON escalation_scalechange
BEGIN SELECT RAISE(ABORT, 'what was said of a region stays; say it anew'); END;
CREATE TRIGGER planstep_never_changes BEFORE UPDATE ON plans_planstep
BEGIN SELECT RAISE(ABORT, 'what was said stays; add a new row'); END;
CREATE TRIGGER agreementterms_never_changes BEFORE UPDATE ON plans_agreementterms
BEGIN SELECT RAISE(ABORT, 'what was said stays; add a new row'); END;
CREATE TRIGGER obligation_never_changes BEFORE UPDATE ON plans_obligation
BEGIN SELECT RAISE(ABORT, 'what was said stays; add a new row'); END;
CREATE TRIGGER obligationstep_never_changes BEFORE UPDATE ON plans_obligationstep
BEGIN SELECT RAISE(ABORT, 'what was said stays; add a new row'); END;
CREATE TRIGGER scenariocard_never_changes BEFORE UPDATE ON plans_scenariocard
BEGIN SELECT RAISE(ABORT, 'what was said stays; add a new row'); END;
CREATE TRIGGER planproposalanswer_never_changes BEFORE UPDATE ON plans_planproposalanswer
BEGIN SELECT RAISE(ABORT, 'what was said stays; add a new row'); END;
CREATE TRIGGER readingrequest_never_changes BEFORE UPDATE ON plans_readingrequest
BEGIN SELECT RAISE(ABORT, 'what was said stays; add a new row'); END;
CREATE TRIGGER planreading_never_changes BEFORE UPDATE ON plans_planreading
BEGIN SELECT RAISE(ABORT, 'what was said stays; add a new row'); END;
CREATE TRIGGER planproposal_never_changes BEFORE UPDATE ON plans_planproposal
BEGIN SELECT RAISE(ABORT, 'what was said stays; add a new row'); END;
CREATE TRIGGER plantext_never_changes BEFORE UPDATE ON plans_plantext
BEGIN SELECT RAISE(ABORT, 'what was said stays; add a new row'); END;
CREATE TRIGGER observation_never_changes BEFORE UPDATE ON exercises_observation
BEGIN SELECT RAISE(ABORT, 'what was written stays; add a new row'); END;
CREATE TRIGGER lesson_never_changes BEFORE UPDATE ON exercises_lesson
BEGIN SELECT RAISE(ABORT, 'what was written stays; add a new row'); END;
CREATE TRIGGER lessonproposal_never_changes BEFORE UPDATE ON exercises_lessonproposal
BEGIN SELECT RAISE(ABORT, 'what was written stays; add a new row'); END;
CREATE TRIGGER jointdocument_never_changes BEFORE UPDATE ON federation_jointdocument
BEGIN SELECT RAISE(ABORT, 'what was said stays; add a new row'); END;
CREATE TRIGGER jointending_never_changes BEFORE UPDATE ON federation_jointending
BEGIN SELECT RAISE(ABORT, 'what was said stays; add a new row'); END;
CREATE TRIGGER foreignreach_never_changes BEFORE UPDATE ON federation_foreignreach
BEGIN SELECT RAISE(ABORT, 'what was said stays; add a new row'); END;
CREATE TRIGGER facttelling_never_changes BEFORE UPDATE ON federation_facttelling
BEGIN SELECT RAISE(ABORT, 'what was said stays; add a new row'); END;
CREATE TRIGGER reception_never_changes BEFORE UPDATE ON feeds_reception
BEGIN SELECT RAISE(ABORT, 'what came in stays as it came in'); END;
CREATE TRIGGER passed_on_never_changes BEFORE UPDATE ON feeds_passedon
BEGIN SELECT RAISE(ABORT, 'what was passed on stays passed on'); END;
CREATE TRIGGER mapped_feed_never_changes BEFORE UPDATE ON feeds_mappedfeed
BEGIN SELECT RAISE(ABORT, 'a version stays as it was made; make another'); END;
CREATE TRIGGER institution_key_never_changes BEFORE UPDATE ON feeds_institutionkey
BEGIN SELECT RAISE(ABORT, 'a link stays as it was made; make another'); END;
CREATE TRIGGER followup_never_changes BEFORE UPDATE ON follow_up_followup
BEGIN SELECT RAISE(ABORT, 'what was said stays; add a new row'); END;
CREATE TRIGGER followupstep_never_changes BEFORE UPDATE ON follow_up_followupstep
BEGIN SELECT RAISE(ABORT, 'what was said stays; add a new row'); END;
CREATE TRIGGER handover_never_changes BEFORE UPDATE ON handover_handover
BEGIN SELECT RAISE(ABORT, 'what was written stays; add a new row'); END;
CREATE TRIGGER takeover_never_changes BEFORE UPDATE ON handover_takeover
BEGIN SELECT RAISE(ABORT, 'what was written stays; add a new row'); END;
CREATE TRIGGER measurement_never_changes BEFORE UPDATE ON indicators_measurement
BEGIN SELECT RAISE(ABORT, 'a value stays; a correction is another one'); END;
CREATE TRIGGER thresholdset_never_changes BEFORE UPDATE ON indicators_thresholdset
BEGIN SELECT RAISE(ABORT, 'thresholds that were proposed stay; propose others'); END;
CREATE TRIGGER thresholdreading_never_changes BEFORE UPDATE ON indicators_thresholdreading
BEGIN SELECT RAISE(ABORT, 'a second reading stays'); END;
CREATE TRIGGER officialcode_never_changes BEFORE UPDATE ON indicators_officialcode
BEGIN SELECT RAISE(ABORT, 'what an authority said stays'); END;
CREATE TRIGGER codeend_never_changes BEFORE UPDATE ON indicators_codeend
BEGIN SELECT RAISE(ABORT, 'what an authority took back stays'); END;
CREATE TRIGGER institutionprofile_never_changes BEFORE UPDATE ON institutions_institutionprofile
BEGIN SELECT RAISE(ABORT, 'what was said stays; add a new row'); END;
CREATE TRIGGER institutionconfirmation_never_changes BEFORE UPDATE ON institutions_institutionconfirmation
BEGIN SELECT RAISE(ABORT, 'what was said stays; add a new row'); END;
CREATE TRIGGER pushedpart_never_changes BEFORE UPDATE ON multi_picture_pushedpart
BEGIN SELECT RAISE(ABORT, 'what was pushed stays; add a new row'); END;
CREATE TRIGGER pushedpartstep_never_changes BEFORE UPDATE ON multi_picture_pushedpartstep
BEGIN SELECT RAISE(ABORT, 'what was pushed stays; add a new row'); END;
CREATE TRIGGER proposalworkedin_never_changes BEFORE UPDATE ON plans_proposalworkedin
BEGIN SELECT RAISE(ABORT, 'what was said stays; add a new row'); END;
CREATE TRIGGER planversion_never_changes BEFORE UPDATE ON plans_planversion
BEGIN SELECT RAISE(ABORT, 'what was said stays; add a new row'); END;
CREATE TRIGGER cardstart_never_changes BEFORE UPDATE ON preparedness_cardstart
BEGIN SELECT RAISE(ABORT, 'what was said stays; add a new row'); END;
CREATE TRIGGER cardtask_never_changes BEFORE UPDATE ON preparedness_cardtask
BEGIN SELECT RAISE(ABORT, 'what was said stays; add a new row'); END;
CREATE TRIGGER cardlesson_never_changes BEFORE UPDATE ON preparedness_cardlesson
BEGIN SELECT RAISE(ABORT, 'what was said stays; add a new row'); END;
CREATE TRIGGER healthscore_never_changes BEFORE UPDATE ON preparedness_healthscore
BEGIN SELECT RAISE(ABORT, 'what was said stays; add a new row'); END;
CREATE TRIGGER deskquestion_never_changes BEFORE UPDATE ON question_desk_deskquestion
BEGIN SELECT RAISE(ABORT, 'what was said stays; add a new row'); END;
CREATE TRIGGER deskword_never_changes BEFORE UPDATE ON question_desk_deskword
BEGIN SELECT RAISE(ABORT, 'what was said stays; add a new row'); END;
CREATE TRIGGER profileversion_never_changes BEFORE UPDATE ON risk_profile_profileversion
BEGIN SELECT RAISE(ABORT, 'what was said stays; add a new row'); END;
CREATE TRIGGER profilestep_never_changes BEFORE UPDATE ON risk_profile_profilestep
BEGIN SELECT RAISE(ABORT, 'what was said stays; add a new row'); END;
CREATE TRIGGER riskscenario_never_changes BEFORE UPDATE ON risk_profile_riskscenario
BEGIN SELECT RAISE(ABORT, 'what was said stays; add a new row'); END;
CREATE TRIGGER impactscore_never_changes BEFORE UPDATE ON risk_profile_impactscore
BEGIN SELECT RAISE(ABORT, 'what was said stays; add a new row'); END;
CREATE TRIGGER scoredissent_never_changes BEFORE UPDATE ON risk_profile_scoredissent
BEGIN SELECT RAISE(ABORT, 'what was said stays; add a new row'); END;
CREATE TRIGGER caredemand_never_changes BEFORE UPDATE ON risk_profile_caredemand
BEGIN SELECT RAISE(ABORT, 'what was said stays; add a new row'); END;
CREATE TRIGGER caremeasure_never_changes BEFORE UPDATE ON risk_profile_caremeasure
BEGIN SELECT RAISE(ABORT, 'what was said stays; add a new row'); END;
CREATE TRIGGER riskbottleneck_never_changes BEFORE UPDATE ON risk_profile_riskbottleneck
BEGIN SELECT RAISE(ABORT, 'what was said stays; add a new row'); END;
CREATE TRIGGER riskrecommendation_never_changes BEFORE UPDATE ON risk_profile_riskrecommendation
BEGIN SELECT RAISE(ABORT, 'what was said stays; add a new row'); END;
CREATE TRIGGER agendaaction_never_changes BEFORE UPDATE ON risk_profile_agendaaction
BEGIN SELECT RAISE(ABORT, 'what was said stays; add a new row'); END;
CREATE TRIGGER riskacceptance_never_changes BEFORE UPDATE ON risk_profile_riskacceptance
BEGIN SELECT RAISE(ABORT, 'what was said stays; add a new row'); END;
CREATE TRIGGER profileturn_never_changes BEFORE UPDATE ON risk_profile_profileturn
BEGIN SELECT RAISE(ABORT, 'what was said stays; add a new row'); END;
CREATE TRIGGER riskmeeting_never_changes BEFORE UPDATE ON risk_profile_riskmeeting
BEGIN SELECT RAISE(ABORT, 'what was said stays; add a new row'); END;
CREATE TRIGGER riskconsultation_never_changes BEFORE UPDATE ON risk_profile_riskconsultation
BEGIN SELECT RAISE(ABORT, 'what was said stays; add a new row'); END;
CREATE TRIGGER regionalcapability_never_changes BEFORE UPDATE ON risk_profile_regionalcapability
BEGIN SELECT RAISE(ABORT, 'what was said stays; add a new row'); END;
CREATE TRIGGER capabilityverdict_never_changes BEFORE UPDATE ON risk_profile_capabilityverdict
BEGIN SELECT RAISE(ABORT, 'what was said stays; add a new row'); END;
CREATE TRIGGER caredependency_never_changes BEFORE UPDATE ON risk_profile_caredependency
BEGIN SELECT RAISE(ABORT, 'what was said stays; add a new row'); END;
CREATE TRIGGER ownlevel_never_changes BEFORE UPDATE ON safety_picture_ownlevel
BEGIN SELECT RAISE(ABORT, 'an own level that was given stays'); END;
CREATE TRIGGER assessment_never_changes BEFORE UPDATE ON safety_picture_assessment
BEGIN SELECT RAISE(ABORT, 'a judgement stays; write another one'); END;
CREATE TRIGGER secondreading_never_changes BEFORE UPDATE ON safety_picture_secondreading
BEGIN SELECT RAISE(ABORT, 'a second reading stays'); END;
CREATE TRIGGER opinion_never_changes BEFORE UPDATE ON safety_picture_opinion
BEGIN SELECT RAISE(ABORT, 'what was said stays; say something else'); END;
CREATE TRIGGER occasion_never_changes BEFORE UPDATE ON safety_picture_occasion
BEGIN SELECT RAISE(ABORT, 'what was put on the calendar stays; add one that replaces it'); END;
CREATE TRIGGER occasionwithdrawal_never_changes BEFORE UPDATE ON safety_picture_occasionwithdrawal
BEGIN SELECT RAISE(ABORT, 'what was taken off stays off'); END;
CREATE TRIGGER signal_never_changes BEFORE UPDATE ON safety_picture_signal
BEGIN SELECT RAISE(ABORT, 'a signal stays as it came'); END;
CREATE TRIGGER signalstep_never_changes BEFORE UPDATE ON safety_picture_signalstep
BEGIN SELECT RAISE(ABORT, 'a step that was taken stays; take another'); END;
CREATE TRIGGER codeconfirmation_never_changes BEFORE UPDATE ON scale_up_codeconfirmation
BEGIN SELECT RAISE(ABORT, 'what was told stays; add a new row'); END;
CREATE TRIGGER resourceunit_never_changes BEFORE UPDATE ON scale_up_resourceunit
BEGIN SELECT RAISE(ABORT, 'what was told stays; add a new row'); END;
CREATE TRIGGER unitstep_never_changes BEFORE UPDATE ON scale_up_unitstep
BEGIN SELECT RAISE(ABORT, 'what was told stays; add a new row'); END;
CREATE TRIGGER situationreport_never_changes BEFORE UPDATE ON situation_reports_situationreport
BEGIN SELECT RAISE(ABORT, 'a report that was sent stays; send a next one'); END;
CREATE TRIGGER reportjudgement_never_changes BEFORE UPDATE ON situation_reports_reportjudgement
BEGIN SELECT RAISE(ABORT, 'what was done with a report stays'); END;
CREATE TRIGGER bottleneck_never_changes BEFORE UPDATE ON situation_reports_bottleneck
BEGIN SELECT RAISE(ABORT, 'what was said of a bottleneck stays; say it anew'); END;
CREATE TRIGGER need_never_changes BEFORE UPDATE ON situation_reports_need
BEGIN SELECT RAISE(ABORT, 'what was said of a need stays; say it anew'); END;
CREATE TRIGGER spreadproposal_never_changes BEFORE UPDATE ON spread_spreadproposal
BEGIN SELECT RAISE(ABORT, 'what was said stays; add a new row'); END;
CREATE TRIGGER spreadchoice_never_changes BEFORE UPDATE ON spread_spreadchoice
BEGIN SELECT RAISE(ABORT, 'what was said stays; add a new row'); END;
CREATE TRIGGER spreadtransfer_never_changes BEFORE UPDATE ON spread_spreadtransfer
BEGIN SELECT RAISE(ABORT, 'what was said stays; add a new row'); END;
CREATE TRIGGER spreadtransferstep_never_changes BEFORE UPDATE ON spread_spreadtransferstep
BEGIN SELECT RAISE(ABORT, 'what was said stays; add a new row'); END;
CREATE TRIGGER spreadexpectation_never_changes BEFORE UPDATE ON spread_spreadexpectation
BEGIN SELECT RAISE(ABORT, 'what was said stays; add a new row'); END;
CREATE TRIGGER exerciseevent_never_changes BEFORE UPDATE ON training_exerciseevent
BEGIN SELECT RAISE(ABORT, 'what was said stays; add a new row'); END;
CREATE TRIGGER exerciseplanning_never_changes BEFORE UPDATE ON training_exerciseplanning
BEGIN SELECT RAISE(ABORT, 'what was said stays; add a new row'); END;
CREATE TRIGGER exercisegoal_never_changes BEFORE UPDATE ON training_exercisegoal
BEGIN SELECT RAISE(ABORT, 'what was said stays; add a new row'); END;
CREATE TRIGGER exercisecancellation_never_changes BEFORE UPDATE ON training_exercisecancellation
BEGIN SELECT RAISE(ABORT, 'what was said stays; add a new row'); END;
CREATE TRIGGER exercisesignup_never_changes BEFORE UPDATE ON training_exercisesignup
BEGIN SELECT RAISE(ABORT, 'what was said stays; add a new row'); END;
CREATE TRIGGER attendancelist_never_changes BEFORE UPDATE ON training_attendancelist
BEGIN SELECT RAISE(ABORT, 'what was said stays; add a new row'); END;
CREATE TRIGGER attendance_never_changes BEFORE UPDATE ON training_attendance
BEGIN SELECT RAISE(ABORT, 'what was said stays; add a new row'); END;
CREATE TRIGGER exerciseevaluation_never_changes BEFORE UPDATE ON training_exerciseevaluation
BEGIN SELECT RAISE(ABORT, 'what was said stays; add a new row'); END;
CREATE TRIGGER goalresult_never_changes BEFORE UPDATE ON training_goalresult
BEGIN SELECT RAISE(ABORT, 'what was said stays; add a new row'); END;
CREATE TRIGGER continuityassessment_never_changes BEFORE UPDATE ON training_continuityassessment
BEGIN SELECT RAISE(ABORT, 'what was said stays; add a new row'); END;
CREATE TRIGGER improvementaction_never_changes BEFORE UPDATE ON training_improvementaction
BEGIN SELECT RAISE(ABORT, 'what was said stays; add a new row'); END;
CREATE TRIGGER improvementend_never_changes BEFORE UPDATE ON training_improvementend
BEGIN SELECT RAISE(ABORT, 'what was said stays; add a new row'); END;
CREATE TRIGGER improvementproposal_never_changes BEFORE UPDATE ON training_improvementproposal
BEGIN SELECT RAISE(ABORT, 'what was said stays; add a new row'); END;
CREATE TRIGGER confirmation_never_changes BEFORE UPDATE ON upkeep_confirmation
BEGIN SELECT RAISE(ABORT, 'what was said stays; add a new row'); END;
CREATE TRIGGER droppeditem_never_changes BEFORE UPDATE ON upkeep_droppeditem
BEGIN SELECT RAISE(ABORT, 'what was said stays; add a new row'); END;
INSERT INTO django_migrations (app, name, applied) VALUES ('accounts', '0001_initial', CURRENT_TIMESTAMP);
INSERT INTO django_migrations (app, name, applied) VALUES ('organisations', '0001_initial', CURRENT_TIMESTAMP);
INSERT INTO django_migrations (app, name, applied) VALUES ('access', '0001_initial', CURRENT_TIMESTAMP);
INSERT INTO django_migrations (app, name, applied) VALUES ('accounts', '0002_temporary_password', CURRENT_TIMESTAMP);
INSERT INTO django_migrations (app, name, applied) VALUES ('accounts', '0003_visit_before_at', CURRENT_TIMESTAMP);
INSERT INTO django_migrations (app, name, applied) VALUES ('files', '0001_stored_files', CURRENT_TIMESTAMP);
INSERT INTO django_migrations (app, name, applied) VALUES ('activities', '0001_initial', CURRENT_TIMESTAMP);
INSERT INTO django_migrations (app, name, applied) VALUES ('activities', '0002_never_changed', CURRENT_TIMESTAMP);
INSERT INTO django_migrations (app, name, applied) VALUES ('activities', '0003_step', CURRENT_TIMESTAMP);
INSERT INTO django_migrations (app, name, applied) VALUES ('activities', '0004_documents', CURRENT_TIMESTAMP);
INSERT INTO django_migrations (app, name, applied) VALUES ('organisations', '0002_duty_shift', CURRENT_TIMESTAMP);
INSERT INTO django_migrations (app, name, applied) VALUES ('alerts', '0001_alarms', CURRENT_TIMESTAMP);
INSERT INTO django_migrations (app, name, applied) VALUES ('alerts', '0002_steps_never_change', CURRENT_TIMESTAMP);
INSERT INTO django_migrations (app, name, applied) VALUES ('alerts', '0003_calm_messages', CURRENT_TIMESTAMP);
INSERT INTO django_migrations (app, name, applied) VALUES ('federation', '0001_first', CURRENT_TIMESTAMP);
INSERT INTO django_migrations (app, name, applied) VALUES ('federation', '0002_never_changed', CURRENT_TIMESTAMP);
INSERT INTO django_migrations (app, name, applied) VALUES ('federation', '0003_several_regions', CURRENT_TIMESTAMP);
INSERT INTO django_migrations (app, name, applied) VALUES ('federation', '0004_time_to_undo', CURRENT_TIMESTAMP);
INSERT INTO django_migrations (app, name, applied) VALUES ('assistance', '0001_first', CURRENT_TIMESTAMP);
INSERT INTO django_migrations (app, name, applied) VALUES ('assistance', '0002_never_changed', CURRENT_TIMESTAMP);
INSERT INTO django_migrations (app, name, applied) VALUES ('assistance', '0003_declined', CURRENT_TIMESTAMP);
INSERT INTO django_migrations (app, name, applied) VALUES ('audit', '0001_initial', CURRENT_TIMESTAMP);
INSERT INTO django_migrations (app, name, applied) VALUES ('audit', '0002_append_only', CURRENT_TIMESTAMP);
INSERT INTO django_migrations (app, name, applied) VALUES ('audit', '0003_refuse_replace', CURRENT_TIMESTAMP);
INSERT INTO django_migrations (app, name, applied) VALUES ('contenttypes', '0001_initial', CURRENT_TIMESTAMP);
INSERT INTO django_migrations (app, name, applied) VALUES ('contenttypes', '0002_remove_content_type_name', CURRENT_TIMESTAMP);
INSERT INTO django_migrations (app, name, applied) VALUES ('auth', '0001_initial', CURRENT_TIMESTAMP);
INSERT INTO django_migrations (app, name, applied) VALUES ('auth', '0002_alter_permission_name_max_length', CURRENT_TIMESTAMP);
INSERT INTO django_migrations (app, name, applied) VALUES ('auth', '0003_alter_user_email_max_length', CURRENT_TIMESTAMP);
INSERT INTO django_migrations (app, name, applied) VALUES ('auth', '0004_alter_user_username_opts', CURRENT_TIMESTAMP);
INSERT INTO django_migrations (app, name, applied) VALUES ('auth', '0005_alter_user_last_login_null', CURRENT_TIMESTAMP);
INSERT INTO django_migrations (app, name, applied) VALUES ('auth', '0006_require_contenttypes_0002', CURRENT_TIMESTAMP);
INSERT INTO django_migrations (app, name, applied) VALUES ('auth', '0007_alter_validators_add_error_messages', CURRENT_TIMESTAMP);
INSERT INTO django_migrations (app, name, applied) VALUES ('auth', '0008_alter_user_username_max_length', CURRENT_TIMESTAMP);
INSERT INTO django_migrations (app, name, applied) VALUES ('auth', '0009_alter_user_last_name_max_length', CURRENT_TIMESTAMP);
INSERT INTO django_migrations (app, name, applied) VALUES ('auth', '0010_alter_group_name_max_length', CURRENT_TIMESTAMP);
INSERT INTO django_migrations (app, name, applied) VALUES ('auth', '0011_update_proxy_permissions', CURRENT_TIMESTAMP);
INSERT INTO django_migrations (app, name, applied) VALUES ('auth', '0012_alter_user_first_name_max_length', CURRENT_TIMESTAMP);
INSERT INTO django_migrations (app, name, applied) VALUES ('capacity', '0001_first', CURRENT_TIMESTAMP);
INSERT INTO django_migrations (app, name, applied) VALUES ('capacity', '0002_never_changed', CURRENT_TIMESTAMP);
INSERT INTO django_migrations (app, name, applied) VALUES ('capacity', '0003_reminders', CURRENT_TIMESTAMP);
INSERT INTO django_migrations (app, name, applied) VALUES ('capacity', '0004_who_looked', CURRENT_TIMESTAMP);
INSERT INTO django_migrations (app, name, applied) VALUES ('crisis_picture', '0001_first', CURRENT_TIMESTAMP);
INSERT INTO django_migrations (app, name, applied) VALUES ('crisis_picture', '0002_decisions', CURRENT_TIMESTAMP);
INSERT INTO django_migrations (app, name, applied) VALUES ('crisis_picture', '0003_never_changed', CURRENT_TIMESTAMP);
INSERT INTO django_migrations (app, name, applied) VALUES ('crisis_picture', '0004_closed_texts', CURRENT_TIMESTAMP);
INSERT INTO django_migrations (app, name, applied) VALUES ('crisis_picture', '0005_receipts', CURRENT_TIMESTAMP);
INSERT INTO django_migrations (app, name, applied) VALUES ('crisis_picture', '0006_found_by_rule', CURRENT_TIMESTAMP);
INSERT INTO django_migrations (app, name, applied) VALUES ('crisis_picture', '0007_log_by_moment', CURRENT_TIMESTAMP);
INSERT INTO django_migrations (app, name, applied) VALUES ('care_phases', '0001_first', CURRENT_TIMESTAMP);
INSERT INTO django_migrations (app, name, applied) VALUES ('care_phases', '0002_never_changed', CURRENT_TIMESTAMP);
INSERT INTO django_migrations (app, name, applied) VALUES ('care_phases', '0003_weighed_again', CURRENT_TIMESTAMP);
INSERT INTO django_migrations (app, name, applied) VALUES ('casualty_distribution', '0001_first', CURRENT_TIMESTAMP);
INSERT INTO django_migrations (app, name, applied) VALUES ('casualty_distribution', '0002_never_changed', CURRENT_TIMESTAMP);
INSERT INTO django_migrations (app, name, applied) VALUES ('casualty_distribution', '0003_across_the_border', CURRENT_TIMESTAMP);
INSERT INTO django_migrations (app, name, applied) VALUES ('digests', '0001_first', CURRENT_TIMESTAMP);
INSERT INTO django_migrations (app, name, applied) VALUES ('django_tasks_database', '0001_initial', CURRENT_TIMESTAMP);
INSERT INTO django_migrations (app, name, applied) VALUES ('django_tasks_database', '0002_alter_dbtaskresult_options', CURRENT_TIMESTAMP);
INSERT INTO django_migrations (app, name, applied) VALUES ('django_tasks_database', '0003_dbtaskresult_enqueued_at_dbtaskresult_finished_at', CURRENT_TIMESTAMP);
INSERT INTO django_migrations (app, name, applied) VALUES ('django_tasks_database', '0004_dbtaskresult_started_at', CURRENT_TIMESTAMP);
INSERT INTO django_migrations (app, name, applied) VALUES ('django_tasks_database', '0005_alter_dbtaskresult_priority_and_more', CURRENT_TIMESTAMP);
INSERT INTO django_migrations (app, name, applied) VALUES ('django_tasks_database', '0006_alter_dbtaskresult_args_kwargs_and_more', CURRENT_TIMESTAMP);
INSERT INTO django_migrations (app, name, applied) VALUES ('django_tasks_database', '0007_add_separate_results_fields', CURRENT_TIMESTAMP);
INSERT INTO django_migrations (app, name, applied) VALUES ('django_tasks_database', '0008_separate_results_field', CURRENT_TIMESTAMP);
INSERT INTO django_migrations (app, name, applied) VALUES ('django_tasks_database', '0009_remove_results_field', CURRENT_TIMESTAMP);
INSERT INTO django_migrations (app, name, applied) VALUES ('django_tasks_database', '0010_alter_dbtaskresult_status', CURRENT_TIMESTAMP);
INSERT INTO django_migrations (app, name, applied) VALUES ('django_tasks_database', '0011_rename_complete_status', CURRENT_TIMESTAMP);
INSERT INTO django_migrations (app, name, applied) VALUES ('django_tasks_database', '0012_add_separate_exception_fields', CURRENT_TIMESTAMP);
INSERT INTO django_migrations (app, name, applied) VALUES ('django_tasks_database', '0013_separate_exception_fields', CURRENT_TIMESTAMP);
INSERT INTO django_migrations (app, name, applied) VALUES ('django_tasks_database', '0014_remove_dbtaskresult_exception_data', CURRENT_TIMESTAMP);
INSERT INTO django_migrations (app, name, applied) VALUES ('django_tasks_database', '0015_correctly_order_run_after', CURRENT_TIMESTAMP);
INSERT INTO django_migrations (app, name, applied) VALUES ('django_tasks_database', '0016_remove_dbtaskresult_django_task_new_ordering_idx_and_more', CURRENT_TIMESTAMP);
INSERT INTO django_migrations (app, name, applied) VALUES ('django_tasks_database', '0017_dbtaskresult_metadata', CURRENT_TIMESTAMP);
INSERT INTO django_migrations (app, name, applied) VALUES ('django_tasks_database', '0018_rename_succeeded_status', CURRENT_TIMESTAMP);
INSERT INTO django_migrations (app, name, applied) VALUES ('django_tasks_database', '0019_rename_django_task_new_ordering_idx_tasks_db_new_ordering_idx_and_more', CURRENT_TIMESTAMP);
INSERT INTO django_migrations (app, name, applied) VALUES ('django_tasks_database', '0020_update_db_task_result_ordering', CURRENT_TIMESTAMP);
INSERT INTO django_migrations (app, name, applied) VALUES ('django_tasks_database', '0021_conditional_partial_index_ordering', CURRENT_TIMESTAMP);
INSERT INTO django_migrations (app, name, applied) VALUES ('editions', '0001_first', CURRENT_TIMESTAMP);
INSERT INTO django_migrations (app, name, applied) VALUES ('editions', '0002_never_changed', CURRENT_TIMESTAMP);
INSERT INTO django_migrations (app, name, applied) VALUES ('endurance', '0001_first', CURRENT_TIMESTAMP);
INSERT INTO django_migrations (app, name, applied) VALUES ('endurance', '0002_never_changed', CURRENT_TIMESTAMP);
INSERT INTO django_migrations (app, name, applied) VALUES ('escalation', '0001_initial', CURRENT_TIMESTAMP);
INSERT INTO django_migrations (app, name, applied) VALUES ('escalation', '0002_never_changed', CURRENT_TIMESTAMP);
INSERT INTO django_migrations (app, name, applied) VALUES ('escalation', '0003_beside_the_ladder', CURRENT_TIMESTAMP);
INSERT INTO django_migrations (app, name, applied) VALUES ('escalation', '0004_never_changed', CURRENT_TIMESTAMP);
INSERT INTO django_migrations (app, name, applied) VALUES ('plans', '0001_first', CURRENT_TIMESTAMP);
INSERT INTO django_migrations (app, name, applied) VALUES ('plans', '0002_never_changed', CURRENT_TIMESTAMP);
INSERT INTO django_migrations (app, name, applied) VALUES ('plans', '0003_beside', CURRENT_TIMESTAMP);
INSERT INTO django_migrations (app, name, applied) VALUES ('plans', '0004_beside_never_changed', CURRENT_TIMESTAMP);
INSERT INTO django_migrations (app, name, applied) VALUES ('plans', '0005_written_here', CURRENT_TIMESTAMP);
INSERT INTO django_migrations (app, name, applied) VALUES ('exercises', '0001_first', CURRENT_TIMESTAMP);
INSERT INTO django_migrations (app, name, applied) VALUES ('exercises', '0002_never_changed', CURRENT_TIMESTAMP);
INSERT INTO django_migrations (app, name, applied) VALUES ('exercises', '0003_suggestions', CURRENT_TIMESTAMP);
INSERT INTO django_migrations (app, name, applied) VALUES ('exercises', '0004_lesson_proposal', CURRENT_TIMESTAMP);
INSERT INTO django_migrations (app, name, applied) VALUES ('exercises', '0005_proposal_never_changed', CURRENT_TIMESTAMP);
INSERT INTO django_migrations (app, name, applied) VALUES ('federation', '0005_journal_ends', CURRENT_TIMESTAMP);
INSERT INTO django_migrations (app, name, applied) VALUES ('federation', '0006_joint_documents', CURRENT_TIMESTAMP);
INSERT INTO django_migrations (app, name, applied) VALUES ('federation', '0007_region_watch', CURRENT_TIMESTAMP);
INSERT INTO django_migrations (app, name, applied) VALUES ('federation', '0008_told_on', CURRENT_TIMESTAMP);
INSERT INTO django_migrations (app, name, applied) VALUES ('federation', '0009_partners', CURRENT_TIMESTAMP);
INSERT INTO django_migrations (app, name, applied) VALUES ('federation', '0010_played_regions', CURRENT_TIMESTAMP);
INSERT INTO django_migrations (app, name, applied) VALUES ('feeds', '0001_initial', CURRENT_TIMESTAMP);
INSERT INTO django_migrations (app, name, applied) VALUES ('feeds', '0002_never_changed', CURRENT_TIMESTAMP);
INSERT INTO django_migrations (app, name, applied) VALUES ('feeds', '0003_notices', CURRENT_TIMESTAMP);
INSERT INTO django_migrations (app, name, applied) VALUES ('feeds', '0004_mapped_feeds', CURRENT_TIMESTAMP);
INSERT INTO django_migrations (app, name, applied) VALUES ('feeds', '0005_institution_keys', CURRENT_TIMESTAMP);
INSERT INTO django_migrations (app, name, applied) VALUES ('feeds', '0006_machine_keys', CURRENT_TIMESTAMP);
INSERT INTO django_migrations (app, name, applied) VALUES ('files', '0002_has_words', CURRENT_TIMESTAMP);
INSERT INTO django_migrations (app, name, applied) VALUES ('follow_up', '0001_first', CURRENT_TIMESTAMP);
INSERT INTO django_migrations (app, name, applied) VALUES ('follow_up', '0002_never_changed', CURRENT_TIMESTAMP);
INSERT INTO django_migrations (app, name, applied) VALUES ('geo', '0001_shapes', CURRENT_TIMESTAMP);
INSERT INTO django_migrations (app, name, applied) VALUES ('handover', '0001_first', CURRENT_TIMESTAMP);
INSERT INTO django_migrations (app, name, applied) VALUES ('indicators', '0001_initial', CURRENT_TIMESTAMP);
INSERT INTO django_migrations (app, name, applied) VALUES ('indicators', '0002_never_changed', CURRENT_TIMESTAMP);
INSERT INTO django_migrations (app, name, applied) VALUES ('institutions', '0001_first', CURRENT_TIMESTAMP);
INSERT INTO django_migrations (app, name, applied) VALUES ('institutions', '0002_never_changed', CURRENT_TIMESTAMP);
INSERT INTO django_migrations (app, name, applied) VALUES ('jobs', '0001_periodic_work', CURRENT_TIMESTAMP);
INSERT INTO django_migrations (app, name, applied) VALUES ('multi_picture', '0001_first', CURRENT_TIMESTAMP);
INSERT INTO django_migrations (app, name, applied) VALUES ('multi_picture', '0002_never_changed', CURRENT_TIMESTAMP);
INSERT INTO django_migrations (app, name, applied) VALUES ('organisations', '0003_reached_when', CURRENT_TIMESTAMP);
INSERT INTO django_migrations (app, name, applied) VALUES ('plans', '0006_thrown_away', CURRENT_TIMESTAMP);
INSERT INTO django_migrations (app, name, applied) VALUES ('plans', '0007_watching', CURRENT_TIMESTAMP);
INSERT INTO django_migrations (app, name, applied) VALUES ('plans', '0008_language', CURRENT_TIMESTAMP);
INSERT INTO django_migrations (app, name, applied) VALUES ('plot', '0001_first', CURRENT_TIMESTAMP);
INSERT INTO django_migrations (app, name, applied) VALUES ('plot', '0002_outside_layers', CURRENT_TIMESTAMP);
INSERT INTO django_migrations (app, name, applied) VALUES ('preparedness', '0001_first', CURRENT_TIMESTAMP);
INSERT INTO django_migrations (app, name, applied) VALUES ('preparedness', '0002_never_changed', CURRENT_TIMESTAMP);
INSERT INTO django_migrations (app, name, applied) VALUES ('question_desk', '0001_first', CURRENT_TIMESTAMP);
INSERT INTO django_migrations (app, name, applied) VALUES ('question_desk', '0002_never_changed', CURRENT_TIMESTAMP);
INSERT INTO django_migrations (app, name, applied) VALUES ('realtime', '0001_documents', CURRENT_TIMESTAMP);
INSERT INTO django_migrations (app, name, applied) VALUES ('risk_profile', '0001_first', CURRENT_TIMESTAMP);
INSERT INTO django_migrations (app, name, applied) VALUES ('risk_profile', '0002_never_changed', CURRENT_TIMESTAMP);
INSERT INTO django_migrations (app, name, applied) VALUES ('risk_profile', '0003_consultations', CURRENT_TIMESTAMP);
INSERT INTO django_migrations (app, name, applied) VALUES ('risk_profile', '0004_capabilities', CURRENT_TIMESTAMP);
INSERT INTO django_migrations (app, name, applied) VALUES ('risk_profile', '0005_from_profiles', CURRENT_TIMESTAMP);
INSERT INTO django_migrations (app, name, applied) VALUES ('safety_picture', '0001_initial', CURRENT_TIMESTAMP);
INSERT INTO django_migrations (app, name, applied) VALUES ('safety_picture', '0002_never_changed', CURRENT_TIMESTAMP);
INSERT INTO django_migrations (app, name, applied) VALUES ('safety_picture', '0003_signals', CURRENT_TIMESTAMP);
INSERT INTO django_migrations (app, name, applied) VALUES ('scale_up', '0001_first', CURRENT_TIMESTAMP);
INSERT INTO django_migrations (app, name, applied) VALUES ('scale_up', '0002_never_changed', CURRENT_TIMESTAMP);
INSERT INTO django_migrations (app, name, applied) VALUES ('search', '0001_entries', CURRENT_TIMESTAMP);
INSERT INTO django_migrations (app, name, applied) VALUES ('search', '0002_words', CURRENT_TIMESTAMP);
INSERT INTO django_migrations (app, name, applied) VALUES ('search', '0003_shelves', CURRENT_TIMESTAMP);
INSERT INTO django_migrations (app, name, applied) VALUES ('search', '0004_index_anew', CURRENT_TIMESTAMP);
INSERT INTO django_migrations (app, name, applied) VALUES ('search', '0005_texts_in_passages', CURRENT_TIMESTAMP);
INSERT INTO django_migrations (app, name, applied) VALUES ('search', '0006_numbers_as_one_value', CURRENT_TIMESTAMP);
INSERT INTO django_migrations (app, name, applied) VALUES ('search', '0007_any_of_several', CURRENT_TIMESTAMP);
INSERT INTO django_migrations (app, name, applied) VALUES ('search', '0008_quicker_to_unpack', CURRENT_TIMESTAMP);
INSERT INTO django_migrations (app, name, applied) VALUES ('security', '0001_initial', CURRENT_TIMESTAMP);
INSERT INTO django_migrations (app, name, applied) VALUES ('sessions', '0001_initial', CURRENT_TIMESTAMP);
INSERT INTO django_migrations (app, name, applied) VALUES ('situation_reports', '0001_first', CURRENT_TIMESTAMP);
INSERT INTO django_migrations (app, name, applied) VALUES ('situation_reports', '0002_never_changed', CURRENT_TIMESTAMP);
INSERT INTO django_migrations (app, name, applied) VALUES ('situation_reports', '0003_deadline_reminders', CURRENT_TIMESTAMP);
INSERT INTO django_migrations (app, name, applied) VALUES ('situation_reports', '0004_needs', CURRENT_TIMESTAMP);
INSERT INTO django_migrations (app, name, applied) VALUES ('situation_reports', '0005_needs_of_before', CURRENT_TIMESTAMP);
INSERT INTO django_migrations (app, name, applied) VALUES ('spread', '0001_first', CURRENT_TIMESTAMP);
INSERT INTO django_migrations (app, name, applied) VALUES ('spread', '0002_never_changed', CURRENT_TIMESTAMP);
INSERT INTO django_migrations (app, name, applied) VALUES ('training', '0001_first', CURRENT_TIMESTAMP);
INSERT INTO django_migrations (app, name, applied) VALUES ('training', '0002_never_changed', CURRENT_TIMESTAMP);
INSERT INTO django_migrations (app, name, applied) VALUES ('training', '0003_goals_test_capabilities', CURRENT_TIMESTAMP);
INSERT INTO django_migrations (app, name, applied) VALUES ('upkeep', '0001_first', CURRENT_TIMESTAMP);
INSERT INTO django_migrations (app, name, applied) VALUES ('upkeep', '0002_never_changed', CURRENT_TIMESTAMP);

# The search.

finding-title = Search
finding-title-exercise = Search in exercises
finding-lead = In everything you may see: plans, pictures, decisions, tasks, questions, logs, documents, organisations and contacts.
finding-words = What are you looking for?
finding-do = Search
finding-found =
    { $count ->
        [0] Nothing found for “{ $words }”
        [one] One result for “{ $words }”
       *[other] { $count } results for “{ $words }”
    }
finding-best = These are the best { $count }.
finding-nothing = Try another word, or one word instead of more.
finding-nothing-narrowed = With this choice there is nothing. Without it there are { $count }.
finding-meant = Nobody wrote “{ $said }”. Perhaps you mean
finding-narrow = Narrow the results
finding-narrow-do = Show
finding-everything = Show everything
finding-more = Show more
finding-any = All
finding-option = { $label } ({ $count })
finding-page = page { $page }
finding-changed = updated
finding-to-real = Search in what is real
finding-to-exercise = Search in exercises
finding-filter-soort = Kind
finding-filter-thema = Theme
finding-filter-regio = Region
finding-filter-fase = Phase
finding-kind-plan = Plan
finding-kinds-plan = Plans
finding-kind-plantekst = Text in a plan
finding-kinds-plantekst = Text in plans
finding-kind-document = Document
finding-kinds-document = Documents
finding-kind-beeld = Crisis picture
finding-kinds-beeld = Crisis pictures
finding-kind-besluit = Decision
finding-kinds-besluit = Decisions
finding-kind-taak = Task
finding-kinds-taak = Tasks
finding-kind-vraag = Question
finding-kinds-vraag = Questions
finding-kind-logregel = Log line
finding-kinds-logregel = Log lines
finding-kind-rapport = Situation report
finding-kinds-rapport = Situation reports
finding-kind-knelpunt = Bottleneck
finding-kinds-knelpunt = Bottlenecks
finding-kind-alarm = Alarm
finding-kinds-alarm = Alarms
finding-kind-tegel = Safety picture
finding-kinds-tegel = Safety picture
finding-kind-kalender = Calendar
finding-kinds-kalender = Calendar
finding-kind-organisatie = Organisation
finding-kinds-organisatie = Organisations
finding-kind-contact = Contact
finding-kinds-contact = Contacts
finding-kind-opschaling = Scaling up
finding-kinds-opschaling = Scaling up
finding-kind-zorgfase = Care phase
finding-kinds-zorgfase = Care phases
finding-kind-gewonden = Casualties
finding-kinds-gewonden = Casualties
finding-kind-spreiding = Spreading
finding-kinds-spreiding = Spreading
finding-kind-volhouden = What is down, and endurance
finding-kinds-volhouden = What is down, and endurance

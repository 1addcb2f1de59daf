/** Asking the server beside the live line: JSON there and back, and its refusals in words. */

/** A refusal in words, as the server says it, with what else it tells. */
export class RefusedByServer extends Error {
  readonly status: number;
  readonly told: Record<string, unknown>;

  constructor(status: number, told: { message?: string }) {
    super(told.message ?? "");
    this.status = status;
    this.told = told;
  }
}

/** Rejects with RefusedByServer when the server says no, with TypeError when it cannot be reached. */
export async function post<Answer>(url: string, body: unknown = {}): Promise<Answer> {
  return answered(
    await fetch(url, {
      method: "POST",
      headers: { "Content-Type": "application/json", Accept: "application/json", "X-CSRFToken": csrfToken() },
      body: JSON.stringify(body),
    }),
  );
}

export async function get<Answer>(url: string, parameters: string[][]): Promise<Answer> {
  const asked = `${url}?${new URLSearchParams(parameters)}`;
  return answered(await fetch(asked, { headers: { Accept: "application/json" } }));
}

async function answered<Answer>(response: Response): Promise<Answer> {
  // A session that ended answers with the login page: that is no answer to our question.
  const isJson = response.headers.get("Content-Type")?.includes("json") ?? false;
  const body = isJson ? ((await response.json()) as { message?: string }) : {};
  if (!response.ok || !isJson) throw new RefusedByServer(response.redirected ? 401 : response.status, body);
  return body as Answer;
}

function csrfToken(): string {
  // The page may be a kept copy; the cookie is always of now.
  const kept = document.body.getAttribute("hx-headers");
  const cookie = /(?:^|;\s*)samenbeeld_csrf_\d+=([^;]+)/.exec(document.cookie)?.[1];
  return cookie ?? (kept ? ((JSON.parse(kept) as Record<string, string>)["X-CSRFToken"] ?? "") : "");
}

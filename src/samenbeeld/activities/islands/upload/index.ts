// Uploading with a bar that shows how far it is, and by dropping a file on the form. Without script the form works too.

for (const form of document.querySelectorAll<HTMLFormElement>("form[data-upload]")) start(form);

function start(form: HTMLFormElement): void {
  const chooser = form.querySelector<HTMLInputElement>("input[type=file]");
  const told = form.querySelector<HTMLElement>("[data-told]");
  const bar = form.querySelector<HTMLProgressElement>("[data-progress]");
  if (!chooser || !told || !bar) return;

  const isTooLarge = () => {
    const tooLarge = (chooser.files?.[0]?.size ?? 0) > Number(form.dataset.most);
    told.textContent = tooLarge ? (form.dataset.tooLarge ?? "") : "";
    return tooLarge;
  };
  chooser.addEventListener("change", isTooLarge);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    // What was typed stays, as nothing was sent.
    if (isTooLarge()) return chooser.focus();
    send(form, bar, told);
  });
  form.addEventListener("dragover", (event) => {
    event.preventDefault();
    form.dataset.over = "";
  });
  for (const over of ["dragleave", "drop"]) form.addEventListener(over, () => delete form.dataset.over);
  form.addEventListener("drop", (event) => {
    event.preventDefault();
    if (!event.dataTransfer?.files.length) return;
    chooser.files = event.dataTransfer.files;
    isTooLarge();
  });
}

function send(form: HTMLFormElement, bar: HTMLProgressElement, told: HTMLElement): void {
  const button = form.querySelector<HTMLButtonElement>("button[type=submit]");
  const request = new XMLHttpRequest();
  const stop = () => {
    told.textContent = form.dataset.broken ?? "";
    bar.hidden = true;
    if (button) button.disabled = false;
  };
  bar.hidden = false;
  told.textContent = form.dataset.busy ?? "";
  if (button) button.disabled = true;
  request.upload.addEventListener("progress", (event) => {
    if (event.lengthComputable) bar.value = Math.round((event.loaded / event.total) * 100);
  });
  request.addEventListener("error", stop);
  request.addEventListener("abort", stop);
  request.addEventListener("load", () => {
    const done = request.status === 201 ? request.getResponseHeader("Location") : "";
    if (done) location.assign(done);
    else if (!show(form, request.response as Document | null)) stop();
  });
  request.open("POST", form.action);
  request.setRequestHeader("Accept", "text/html");
  request.setRequestHeader("X-Samenbeeld-Upload", "1"); // answered with where to go, so that its message waits there
  request.responseType = "document";
  request.send(new FormData(form));
}

/** The form as the server sent it back, with what is wrong; the chosen file stays chosen unless it is what was wrong. */
function show(form: HTMLFormElement, answer: Document | null): boolean {
  const action = form.getAttribute("action") ?? "";
  const fresh = answer?.querySelector<HTMLFormElement>(`form[data-upload][action="${action}"]`);
  const page = answer?.querySelector("main");
  if (fresh) {
    const shown = document.importNode(fresh, true);
    form.replaceWith(shown);
    start(shown);
    const [before, after] = [form, shown].map((each) => each.querySelector<HTMLInputElement>("input[type=file]"));
    if (before?.files && after && after.getAttribute("aria-invalid") !== "true") after.files = before.files;
    shown.querySelector<HTMLElement>("[role=alert]")?.focus();
    return true;
  }
  const sentence = page?.querySelector(".sb-state")?.textContent?.trim();
  const told = form.querySelector<HTMLElement>("[data-told]");
  const bar = form.querySelector<HTMLProgressElement>("[data-progress]");
  const button = form.querySelector<HTMLButtonElement>("button[type=submit]");
  if (!sentence || !told || !bar) return false;
  told.textContent = sentence;
  bar.hidden = true;
  if (button) button.disabled = false;
  return true;
}

export {};

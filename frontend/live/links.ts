/** The two roads to the server: a websocket, or events and POST where websockets are blocked. Equal rights. */
import { joined } from "./protocol.ts";

export interface Link {
  send(frame: Uint8Array): void;
  close(): void;
}

export interface LinkEvents {
  opened(): void;
  frame(data: Uint8Array): void;
  /** Once. `code` as in a websocket close; 1006 when the road broke without a word. */
  closed(code: number): void;
}

export type OpenLink = (origin: string, token: string, events: LinkEvents) => Link;

const MALFORMED = 4400;
const TOO_LARGE = 4413;
const OPENS_WITHIN = 6_000;

export const openSocket: OpenLink = (origin, token, events) => {
  const socket = new WebSocket(`${origin.replace(/^http/, "ws")}/live?token=${encodeURIComponent(token)}`);
  socket.binaryType = "arraybuffer";
  // A firewall that swallows the upgrade neither opens nor closes.
  const timer = setTimeout(() => socket.close(), OPENS_WITHIN);
  socket.onopen = () => {
    clearTimeout(timer);
    events.opened();
  };
  socket.onmessage = ({ data }) => events.frame(new Uint8Array(data as ArrayBuffer));
  socket.onclose = ({ code }) => {
    clearTimeout(timer);
    events.closed(code);
  };
  return {
    send: (frame) => socket.send(frame as Uint8Array<ArrayBuffer>),
    close: () => socket.close(1000),
  };
};

export const openStream: OpenLink = (origin, token, events) => {
  const source = new EventSource(`${origin}/live-http/stream?token=${encodeURIComponent(token)}`);
  const waiting: Uint8Array[] = [];
  let stream = "";
  let sending = false;
  let over = false;

  const end = (code: number) => {
    source.close();
    if (!over) {
      over = true;
      events.closed(code);
    }
  };
  // One request at a time: what was typed first arrives first.
  const send = async () => {
    if (sending || !stream) return;
    sending = true;
    while (waiting.length && !over) {
      const body = joined(waiting.splice(0)) as Uint8Array<ArrayBuffer>;
      try {
        const answer = await fetch(`${origin}/live-http/send?stream=${encodeURIComponent(stream)}`, { method: "POST", body });
        if (!answer.ok) end(answer.status === 413 ? TOO_LARGE : answer.status === 400 ? MALFORMED : 1006);
      } catch {
        end(1006);
      }
    }
    sending = false;
  };

  source.addEventListener("open", (event) => {
    // The browser's own "open" has no data; ours carries the name of the stream.
    if (!(event instanceof MessageEvent)) return;
    stream = event.data as string;
    events.opened();
    void send();
  });
  source.addEventListener("close", (event) => end((JSON.parse((event as MessageEvent<string>).data) as { code: number }).code));
  source.onmessage = ({ data }) => events.frame(Uint8Array.from(atob(data as string), (letter) => letter.charCodeAt(0)));
  // Left alone it would come back by itself, with a token that has expired.
  source.onerror = () => end(1006);
  return {
    send: (frame) => {
      waiting.push(frame);
      void send();
    },
    close: () => end(1000),
  };
};

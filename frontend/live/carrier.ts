/** What carries the frames: a websocket, or server-sent events with POST where websockets are blocked. */
import { together } from "./wire.ts";

export interface Carrier {
  send(frame: Uint8Array): void;
  close(): void;
}

export interface CarrierEvents {
  opened(): void;
  frame(bytes: Uint8Array): void;
  /** Once, also when it never opened. `code` as in websockets; 1006 when it just broke. */
  closed(code: number): void;
}

export type Open = (address: string, token: string, events: CarrierEvents) => Carrier;

// A firewall that swallows the upgrade neither opens nor closes.
const OPENS_WITHIN = 6_000;

export const openWebSocket: Open = (address, token, events) => {
  const scheme = location.protocol === "https:" ? "wss:" : "ws:";
  const socket = new WebSocket(`${scheme}//${location.host}${address}?token=${encodeURIComponent(token)}`);
  socket.binaryType = "arraybuffer";
  const once = closeOnce(events);
  const timer = setTimeout(() => {
    once(1006);
    socket.close();
  }, OPENS_WITHIN);
  socket.onopen = () => {
    clearTimeout(timer);
    events.opened();
  };
  socket.onmessage = ({ data }) => events.frame(new Uint8Array(data as ArrayBuffer));
  socket.onclose = ({ code }) => {
    clearTimeout(timer);
    once(code);
  };
  return {
    send: (frame) => {
      if (socket.readyState === WebSocket.OPEN) socket.send(new Uint8Array(frame));
    },
    close: () => {
      clearTimeout(timer);
      // A socket on a dead network takes a minute to say that it closed; nobody waits for that.
      once(1000);
      socket.close();
    },
  };
};

export const openStream: Open = (address, token, events) => {
  const source = new EventSource(`${address}-http/stream?token=${encodeURIComponent(token)}`);
  const sender = new AbortController();
  const waiting: Uint8Array[] = [];
  let name = "";
  let isSending = false;
  const once = closeOnce(events);
  const stop = (code: number) => {
    source.close();
    sender.abort();
    once(code);
  };
  const send = async (): Promise<void> => {
    if (isSending || !name || !waiting.length) return;
    isSending = true;
    try {
      const answer = await fetch(`${address}-http/send?stream=${encodeURIComponent(name)}`, {
        method: "POST",
        body: together(waiting.splice(0)),
        headers: { "Content-Type": "application/octet-stream" },
        signal: sender.signal,
      });
      if (!answer.ok) return stop(answer.status === 413 ? 4413 : 1006);
    } catch {
      return stop(1006);
    } finally {
      isSending = false;
    }
    void send();
  };
  source.addEventListener("open", (event) => {
    // The browser's own "open" has no data; ours names the stream.
    if (!(event instanceof MessageEvent)) return;
    name = String(event.data);
    events.opened();
    void send();
  });
  source.onmessage = ({ data }) => events.frame(fromBase64(String(data)));
  source.addEventListener("close", (event) => {
    stop((JSON.parse(String((event as MessageEvent).data)) as { code: number }).code);
  });
  source.onerror = () => stop(1006);
  return {
    send: (frame) => {
      waiting.push(frame);
      void send();
    },
    close: () => stop(1000),
  };
};

function closeOnce(events: CarrierEvents): (code: number) => void {
  let isOver = false;
  return (code) => {
    if (isOver) return;
    isOver = true;
    events.closed(code);
  };
}

function fromBase64(text: string): Uint8Array {
  return Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
}

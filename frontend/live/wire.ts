/** The messages of a room as bytes: the ordinary y-protocols, and what our server adds to them. */
import * as decoding from "lib0/decoding";
import * as encoding from "lib0/encoding";

const SYNC = 0;
const AWARENESS = 1;
const AUTH = 2;
const QUERY_AWARENESS = 3;
const SAVED = 100;
/** This client is done with the room; a new seat starts counting anew. */
export const LEAVE = new Uint8Array([101]);
export const ASK_WHO_IS_HERE = new Uint8Array([QUERY_AWARENESS]);

export type Message =
  | { kind: "step1"; stateVector: Uint8Array }
  | { kind: "step2" | "update"; update: Uint8Array }
  | { kind: "awareness"; update: Uint8Array }
  | { kind: "refused"; key: string; code: number | undefined; isPassing: boolean }
  | { kind: "saved"; count: number; at: number }
  | { kind: "other" };

export function step1(stateVector: Uint8Array): Uint8Array {
  return message(SYNC, 0, stateVector);
}

export function step2(update: Uint8Array): Uint8Array {
  return message(SYNC, 1, update);
}

export function change(update: Uint8Array): Uint8Array {
  return message(SYNC, 2, update);
}

export function presence(update: Uint8Array): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, AWARENESS);
    encoding.writeVarUint8Array(encoder, update);
  });
}

/** A message with the name of its room in front, as it travels on a line with many rooms. */
export function carried(room: string, bytes: Uint8Array): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarString(encoder, room);
    encoding.writeUint8Array(encoder, bytes);
  });
}

/** Frames behind each other, each with its length in front. */
export function together(frames: Uint8Array[]): Uint8Array<ArrayBuffer> {
  return new Uint8Array(
    encoding.encode((encoder) => {
      for (const frame of frames) encoding.writeVarUint8Array(encoder, frame);
    }),
  );
}

/** The room and the message of a frame. Throws when the bytes are no frame. */
export function readFrame(frame: Uint8Array): { room: string; message: Message } {
  const decoder = decoding.createDecoder(frame);
  return { room: decoding.readVarString(decoder), message: readMessage(decoder) };
}

function readMessage(decoder: decoding.Decoder): Message {
  switch (decoding.readVarUint(decoder)) {
    case SYNC: {
      const step = decoding.readVarUint(decoder);
      const body = decoding.readVarUint8Array(decoder);
      if (step === 0) return { kind: "step1", stateVector: body };
      return { kind: step === 1 ? "step2" : "update", update: body };
    }
    case AWARENESS:
      return { kind: "awareness", update: decoding.readVarUint8Array(decoder) };
    case AUTH: {
      decoding.readVarUint(decoder);
      const told = JSON.parse(decoding.readVarString(decoder)) as { key?: string; code?: number; passing?: boolean };
      return { kind: "refused", key: told.key ?? "", code: told.code, isPassing: told.passing ?? false };
    }
    case SAVED:
      return { kind: "saved", count: decoding.readVarUint(decoder), at: decoding.readVarUint(decoder) };
    default:
      return { kind: "other" };
  }
}

function message(type: number, step: number, body: Uint8Array): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, type);
    encoding.writeVarUint(encoder, step);
    encoding.writeVarUint8Array(encoder, body);
  });
}

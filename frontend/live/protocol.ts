/** The bytes of a carrying line: room name in front, then an ordinary message of the y-protocols. See `wire.py`. */
import * as decoding from "lib0/decoding";
import * as encoding from "lib0/encoding";

export const SYNC = 0;
export const AWARENESS = 1;
export const AUTH = 2;
export const QUERY_AWARENESS = 3;
export const SAVED = 100;
export const NEWS = 102;
const LEAVE = 101;

export const STEP1 = 0;
export const STEP2 = 1;
export const UPDATE = 2;

/** The server takes no larger frame (`rules.LARGEST_FRAME_BYTES`). */
export const LARGEST_FRAME = 8 * 1024 * 1024;

/** Why the server did not take something. `passing`: it tries again by itself. `code`: the room is closed to us. */
export interface Reason {
  key: string;
  code?: number;
  passing?: boolean;
}

export function sync(room: string, step: number, body: Uint8Array): Uint8Array {
  return frame(room, SYNC, (encoder) => {
    encoding.writeVarUint(encoder, step);
    encoding.writeVarUint8Array(encoder, body);
  });
}

export function awareness(room: string, update: Uint8Array): Uint8Array {
  return frame(room, AWARENESS, (encoder) => encoding.writeVarUint8Array(encoder, update));
}

export function queryAwareness(room: string): Uint8Array {
  return frame(room, QUERY_AWARENESS, () => {});
}

export function leave(room: string): Uint8Array {
  return frame(room, LEAVE, () => {});
}

/** Room, type of message, and a decoder that stands at its body. */
export function read(data: Uint8Array): { room: string; kind: number; body: decoding.Decoder } {
  const body = decoding.createDecoder(data);
  const room = decoding.readVarString(body);
  return { room, kind: decoding.readVarUint(body), body };
}

export function readReason(body: decoding.Decoder): Reason {
  decoding.readVarUint(body);
  return JSON.parse(decoding.readVarString(body)) as Reason;
}

/** Several frames as one body of a POST: each with its length in front. */
export function joined(frames: Uint8Array[]): Uint8Array {
  const encoder = encoding.createEncoder();
  for (const one of frames) encoding.writeVarUint8Array(encoder, one);
  return encoding.toUint8Array(encoder);
}

function frame(room: string, kind: number, write: (encoder: encoding.Encoder) => void): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeVarString(encoder, room);
  encoding.writeVarUint(encoder, kind);
  write(encoder);
  return encoding.toUint8Array(encoder);
}

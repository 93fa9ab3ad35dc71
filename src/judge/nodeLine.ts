import { Buffer } from 'node:buffer';
import { readSync, writeSync } from 'node:fs';
import { deserialize, serialize } from 'node:v8';

/* Messages as bytes: four for the length, then the message as Node clones it, so that NaN and −0 arrive. */

const lengthBytes = 4;
/** No message is as long; who announces one is not ours. */
const longest = 2 ** 28;

/** A message, ready to be written. */
export function framed(message: unknown): Buffer {
  const body = serialize(message);
  const frame = Buffer.allocUnsafe(lengthBytes + body.length);
  frame.writeUInt32LE(body.length);
  frame.set(body, lengthBytes);
  return frame;
}

/** Puts messages together again from the pieces in which they arrive; throws at what is none. */
export function fromFrames<Message>(received: (message: Message) => void): (piece: Buffer) => void {
  let pieces: Buffer[] = [];
  let have = 0;
  return (piece) => {
    pieces.push(piece);
    have += piece.length;
    while (have >= lengthBytes) {
      const all = pieces.length === 1 ? (pieces[0] as Buffer) : Buffer.concat(pieces);
      const end = lengthBytes + all.readUInt32LE();
      if (end > longest) throw new Error(`A message of ${end} bytes was announced.`);
      pieces = [all];
      if (all.length < end) return;
      const rest = all.subarray(end);
      pieces = [rest];
      have = rest.length;
      received(deserialize(all.subarray(lengthBytes, end)));
    }
  };
}

/** Reads the next message from a file descriptor and waits for it as long as it takes; `null` when no more can come. */
export function readMessage(from: number): unknown {
  const length = readBytes(from, lengthBytes)?.readUInt32LE();
  const body = length === undefined ? null : readBytes(from, length);
  return body && deserialize(body);
}

export function writeMessage(to: number, message: unknown): void {
  const frame = framed(message);
  for (let at = 0; at < frame.length; ) at += writeSync(to, frame, at);
}

function readBytes(from: number, count: number): Buffer | null {
  const bytes = Buffer.alloc(count);
  for (let at = 0; at < count; ) {
    const got = readSync(from, bytes, at, count - at, null);
    if (got === 0) return null;
    at += got;
  }
  return bytes;
}

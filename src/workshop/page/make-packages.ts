/**
 * Packages are made by a worker, so that the page can be used meanwhile. Its script travels in the page, and
 * begins from a Blob: from file:// a browser lets no page start a worker from a file.
 */
import { make } from '../making/make';
import type { MakeRequest, Pause, MakeReply, Zip } from '../making/messages';

const started = (address: string): Worker | undefined => {
  try {
    return new Worker(address);
  } catch {
    return undefined;
  }
};

/** @returns undefined where the worker did not begin. */
const byWorker = (worker: Worker, order: MakeRequest, pause: Pause): Promise<Zip | undefined> =>
  new Promise((resolve, reject) => {
    let ready = false;
    worker.onerror = (event) => {
      event.preventDefault();
      if (ready) reject(new Error(event.message));
      else resolve(undefined);
    };
    worker.onmessage = ({ data }: MessageEvent<MakeReply>) => {
      switch (data.is) {
        case 'ready':
          ready = true;
          try {
            return worker.postMessage(order, { transfer: [] });
          } catch (error) {
            // The order is copied for the worker, for which there may be no room.
            return reject(error instanceof Error ? error : new Error(String(error)));
          }
        case 'progress':
          return void pause(data.done, data.all);
        case 'made':
          return resolve(data.zip);
        case 'failed':
          return reject(new Error(data.message));
      }
    };
  });

/** One zip, made by a worker. Where the browser starts none the page makes the same bytes itself, and cannot be used meanwhile. @param code the worker's script. @throws what went wrong. */
export const makePackages = async (
  code: string,
  order: MakeRequest,
  pause: Pause,
): Promise<Zip> => {
  const address = URL.createObjectURL(new Blob([code], { type: 'text/javascript' }));
  const worker = started(address);
  try {
    return (worker && (await byWorker(worker, order, pause))) ?? (await make(order, pause));
  } finally {
    worker?.terminate();
    URL.revokeObjectURL(address);
  }
};

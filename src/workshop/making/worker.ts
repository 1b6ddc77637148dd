/** Runs in a worker: makes a package of what the page sends, and tells how far it is. */
import { make } from './make';
import type { MakeRequest, MakeReply } from './messages';

const reply = (message: MakeReply, transfer: readonly Transferable[] = []): void =>
  postMessage(message, { transfer: [...transfer] });

addEventListener('message', ({ data }: MessageEvent<MakeRequest>) => {
  make(data, (done, all) => {
    reply({ is: 'progress', done, all });
    return Promise.resolve();
  }).then(
    (zip) => reply({ is: 'made', zip }, [zip.bytes.buffer]),
    (error: unknown) =>
      reply({ is: 'failed', message: error instanceof Error ? error.message : String(error) }),
  );
});
reply({ is: 'ready' });

/** The practice LMS that serves the page, where there is one: it reads and writes the folder of lessons. */
import { strings } from '#workshop-strings';
import { type Disk, SERVED, type SaveReply, type SaveRequest, SOURCES_PATH } from '../disk';
import { RefusedInWords } from '../refused';

export interface Server {
  read(): Promise<Disk>;
  /** @throws Refused where the server is gone, or refuses. */
  save(request: SaveRequest): Promise<SaveReply>;
}

const ask = async (init?: RequestInit): Promise<Response> => {
  try {
    return await fetch(SOURCES_PATH, init);
  } catch {
    throw new RefusedInWords(strings.noServer);
  }
};

/** @returns undefined where the page was opened from a file or a website. */
export const findServer = (): Server | undefined =>
  document.getElementById(SERVED)
    ? {
        async read() {
          return (await (await ask()).json()) as Disk;
        },
        async save(request) {
          const response = await ask({ method: 'POST', body: JSON.stringify(request) });
          if (!response.ok && response.status !== 409) {
            throw new RefusedInWords(strings.notWritten(await response.text()));
          }
          return (await response.json()) as SaveReply;
        },
      }
    : undefined;

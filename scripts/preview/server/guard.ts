/** Who may ask the practice LMS, and how much it takes at once. */
import type { MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { Refusal } from '../refuse';

/**
 * A web page elsewhere must neither read the gradebook (by a DNS name that points here) nor write to it
 * (by a form or a fetch that the browser sends along).
 * @param network whether other computers may ask: by a number alone, which no other name can stand for.
 */
export const guard =
  (network: boolean): MiddlewareHandler =>
  async ({ req }, next) => {
    const host = req.header('host') ?? '';
    const here = /^(127\.0\.0\.1|localhost)(:\d+)?$/.test(host);
    if (!here && !(network && /^\d+(\.\d+){3}(:\d+)?$/.test(host))) {
      throw new Refusal(403, (said) => said.elsewhere);
    }
    const origin = req.header('origin');
    const foreign =
      (origin !== undefined && origin !== `http://${host}`) ||
      req.header('sec-fetch-site') === 'cross-site';
    if (req.method !== 'GET' && foreign) {
      throw new Refusal(403, (said) => said.foreign);
    }
    await next();
  };

export const atMost = (bytes: number): MiddlewareHandler =>
  bodyLimit({
    maxSize: bytes,
    onError: () => {
      throw new Refusal(413, (said) => said.tooMuch);
    },
  });

/** Who may ask the practice LMS, and how much it takes at once. */
import type { MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { HTTPException } from 'hono/http-exception';

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
      throw new HTTPException(403, {
        message: 'The practice LMS answers on this computer only.',
      });
    }
    const origin = req.header('origin');
    const foreign =
      (origin !== undefined && origin !== `http://${host}`) ||
      req.header('sec-fetch-site') === 'cross-site';
    if (req.method !== 'GET' && foreign) {
      throw new HTTPException(403, {
        message: 'The practice LMS takes answers from its own pages only.',
      });
    }
    await next();
  };

export const atMost = (bytes: number): MiddlewareHandler =>
  bodyLimit({
    maxSize: bytes,
    onError: () => {
      throw new HTTPException(413, {
        message: 'That is more than the practice LMS takes at once.',
      });
    },
  });

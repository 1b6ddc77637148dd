/** Takes the port asked for, or the first free one. */
import type { Server } from 'node:http';
import { sentence } from '../sentence';

const first = 4173;
const last = first + 99;

const tryPort = (server: Server, port: number): Promise<'listening' | NodeJS.ErrnoException> =>
  new Promise((resolve) => {
    const failed = (error: NodeJS.ErrnoException): void => resolve(error);
    server.once('error', failed);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', failed);
      resolve('listening');
    });
  });

const refused = (port: number, { code, message }: NodeJS.ErrnoException): Error => {
  const tip = 'choose another with --port N, or leave --port out.';
  if (code === 'EADDRINUSE') return sentence(`Port ${port} is in use: ${tip}`);
  if (code === 'EACCES') return sentence(`Port ${port} is not open to this user: ${tip}`);
  return sentence(`Port ${port} cannot be used (${message}): ${tip}`);
};

export const listen = async (server: Server, asked?: number): Promise<number> => {
  for (let port = asked ?? first; ; port += 1) {
    const result = await tryPort(server, port);
    if (result === 'listening') return port;
    if (asked !== undefined || result.code !== 'EADDRINUSE' || port >= last) {
      throw refused(port, result);
    }
  }
};

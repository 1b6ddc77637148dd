/** Takes the port asked for, or the first free one. */
import type { Server } from 'node:http';
import { sentence } from '../../shared/sentence';

const first = 4173;
const last = first + 99;

/** This computer alone, and every computer of its network. */
export const HERE = '127.0.0.1';
export const EVERYWHERE = '0.0.0.0';

const tryPort = (
  server: Server,
  port: number,
  address: string,
): Promise<'listening' | NodeJS.ErrnoException> =>
  new Promise((resolve) => {
    const failed = (error: NodeJS.ErrnoException): void => resolve(error);
    server.once('error', failed);
    server.listen(port, address, () => {
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

/** @param address HERE or EVERYWHERE. @returns the port. */
export const listen = async (server: Server, address: string, asked?: number): Promise<number> => {
  for (let port = asked ?? first; ; port += 1) {
    const result = await tryPort(server, port, address);
    if (result === 'listening') return port;
    if (asked !== undefined || result.code !== 'EADDRINUSE' || port >= last) {
      throw refused(port, result);
    }
  }
};

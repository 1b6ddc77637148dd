/** Reads what packages are made of beside lessons and scripts. */
import type { Parts } from '../../src/publish/packages';
import { playerStyle } from '../../src/publish/style';
import { controlling } from './controlling';
import { engine } from './notices';
import { playerSheets } from './style';

export const fixedParts = (): Omit<Parts, 'scripts'> => ({
  style: playerStyle(playerSheets()),
  engine: engine(),
  documents: controlling(),
});

/** The start: unpacks what the first view needs, and goes on with what the browser has kept of it. */
import { render } from 'preact';
import { NOTICE } from '../../html/notice';
import { CARRIED, type Carried, TOOLS, type Tools } from '../carried';
import { unpackJson } from '../embedded';
import { settingOf } from '../outline';
import { App } from './App';
import { openStore } from './store';

const unpacked = (id: string): unknown =>
  unpackJson(document.getElementById(id)?.textContent ?? '');

let tools: Tools | undefined;
const toolsOf = (): Tools => (tools ??= unpacked(TOOLS) as Tools);

const start = async (place: HTMLElement): Promise<void> => {
  const carried = unpacked(CARRIED) as Carried;
  const store = await openStore(settingOf(carried.files, ['id']));
  const kept = await store?.load();
  render(<App carried={carried} toolsOf={toolsOf} kept={kept} store={store} />, place);
  document.querySelector(`.${NOTICE}`)?.remove();
};

const place = document.getElementById('workshop');
// The build wrote it.
if (place) void start(place);

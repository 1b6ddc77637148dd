/** The start: unpacks what the page carries, and goes on with what the browser has kept of it. */
import { render } from 'preact';
import { NOTICE } from '../../html/notice';
import { CARRIED, type Carried } from '../carried';
import { unpackJson } from '../embedded';
import { settingOf } from '../outline';
import { App } from './App';
import { openStore } from './store';

const start = async (place: HTMLElement): Promise<void> => {
  const text = document.getElementById(CARRIED)?.textContent ?? '';
  const carried = unpackJson(text) as Carried;
  const store = await openStore(settingOf(carried.files, ['id']));
  const kept = await store?.load();
  render(<App carried={carried} kept={kept} store={store} />, place);
  document.querySelector(`.${NOTICE}`)?.remove();
};

const place = document.getElementById('workshop');
// The build wrote it.
if (place) void start(place);

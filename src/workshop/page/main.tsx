/** The start: unpacks what the first view needs, and goes on with what the browser has kept of it. */
import { render } from 'preact';
import { NOTICE } from '../../html/notice';
import { CARRIED, type Carried, type CarriedTools, TOOLS, type Tools } from '../carried';
import { unpackKit } from '../carried-kit';
import { withDisk } from '../disk';
import { unpackJson } from '../embedded';
import { settingOf } from '../outline';
import { App } from './App';
import { afterPaint } from './after-paint';
import { findServer } from './server';
import { openStore } from './store';

const unpacked = (id: string): unknown =>
  unpackJson(document.getElementById(id)?.textContent ?? '');

const openTools = ({ kit, ...rest }: CarriedTools): Tools => ({ ...rest, kit: unpackKit(kit) });

let tools: Tools | undefined;
const toolsOf = (): Tools => (tools ??= openTools(unpacked(TOOLS) as CarriedTools));

const start = async (place: HTMLElement): Promise<void> => {
  const built = unpacked(CARRIED) as Carried;
  const server = findServer();
  const disk = await server?.read();
  const carried = disk ? { ...built, files: disk.files } : built;
  const id = settingOf(carried.files, ['id']);
  const store = await openStore(disk ? `${id} on the disk` : id);
  const found = await store?.load();
  const kept = found && disk ? withDisk(found, disk.files) : found;
  place.replaceChildren();
  render(
    <App
      carried={carried}
      toolsOf={toolsOf}
      kept={kept}
      store={store}
      served={server && disk && { server, disk }}
    />,
    place,
  );
  document.querySelector(`.${NOTICE}`)?.remove();
};

const place = document.getElementById('workshop');
// The build wrote it, with the list of lessons in it, which is drawn first.
if (place) void afterPaint().then(() => start(place));

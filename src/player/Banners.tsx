/** Plain sentences about this launch: no LMS, a review, a preview, no credit, no saving. */
import { live } from '../ui/live';
import { usePlayer } from './context';
import type { State } from './session';
import type { Strings } from '../strings/en-GB/player';

const sentences = (
  { phase, host, mode, credit, saving, stuck, damaged }: State,
  { banners }: Strings,
  home: boolean,
): string[] => {
  if (phase === 'opening') return [];
  if (mode !== 'normal') return [banners[mode]];
  if (saving === 'memory') return [banners.nowhere];
  // Where there never was an LMS, nothing is amiss: it is said at the start, and the header says it too.
  if (host === 'none' && !home) return [];
  if (host !== 'lms') return [banners[host]];
  return [
    ...(credit ? [] : [banners.noCredit]),
    ...(damaged ? [banners.damaged] : []),
    ...(stuck ? [banners.stuck] : []),
  ];
};

export const Banners = () => {
  const { state, route, strings } = usePlayer();
  return (
    <div {...live} class="banners">
      {sentences(state, strings, route.page === 'home').map((sentence) => (
        <p key={sentence} class="banner">
          {sentence}
        </p>
      ))}
    </div>
  );
};

/** Plain sentences about this launch: no LMS, a review, a preview, no credit, no saving. */
import { usePlayer } from './context';
import type { State } from './session';
import type { Strings } from '../strings/en-GB';

const sentences = (
  { phase, host, mode, credit, saving, stuck }: State,
  { banners }: Strings,
): string[] => {
  if (phase === 'opening') return [];
  if (mode !== 'normal') return [banners[mode]];
  if (host !== 'lms') return [saving === 'memory' ? banners.nowhere : banners[host]];
  return [...(credit ? [] : [banners.noCredit]), ...(stuck ? [banners.stuck] : [])];
};

export const Banners = () => {
  const { state, strings } = usePlayer();
  return (
    <div role="status" class="banners">
      {sentences(state, strings).map((sentence) => (
        <p key={sentence} class="banner">
          {sentence}
        </p>
      ))}
    </div>
  );
};

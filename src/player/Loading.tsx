/** A part that is on its way, or could not be had; there is always a way to ask again. */
import { live } from '../ui/live';
import type { Waiting } from './context';
import { usePlayer } from './context';

export const Loading = ({ state }: { readonly state: Waiting }) => {
  const { content, strings } = usePlayer();
  return (
    <div {...live} class="loading">
      <p>{state === 'loading' ? strings.loading : strings.notLoaded}</p>
      {state === 'failed' && (
        <p class="buttons">
          <button onClick={() => content.retry()}>{strings.tryLoading}</button>
        </p>
      )}
    </div>
  );
};

/** Prints the page, or says why it cannot be printed here. */
import { live } from '../../../ui/live';
import { usePrint } from '../../../ui/usePrint';
import { usePlayer } from '../../context';

export const PrintButton = ({ primary = false }: { readonly primary?: boolean }) => {
  const { strings } = usePlayer();
  const { print, refused } = usePrint();
  return (
    <>
      <button class={primary ? 'primary' : undefined} onClick={print}>
        {strings.print}
      </button>
      <span {...live}>{refused && strings.printRefused}</span>
    </>
  );
};

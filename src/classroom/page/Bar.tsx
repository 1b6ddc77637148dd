/** A share as a bar. It is hidden from screen readers: the same is beside it as text. */
export const Bar = (props: { readonly share: number; readonly right: boolean }) => (
  <svg class="bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
    <rect width="100" height="10" class="rest" />
    <rect width={100 * props.share} height="10" class={props.right ? 'right' : 'wrong'} />
  </svg>
);

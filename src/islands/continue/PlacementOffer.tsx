/** For whoever comes for the first time and knows something already. */
import strings from 'virtual:ui/plan';

const s = strings.offer;

export const PlacementOffer = ({ href }: { readonly href: string }) => (
  <p class="continue-offer">
    <b>{s.title}</b>
    <span>{s.text}</span>
    <a href={href}>{s.go}</a>
  </p>
);

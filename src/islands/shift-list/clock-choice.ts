/**
 * Which clock a shift is worked by. The page's radios choose; every link `a[data-shift-start="<shift id>"]` follows, and
 * the choice is kept on this device. Call `startClockChoice()` from a module script.
 */
import { readShiftClock, writeShiftClock } from '../../stores/shift-clock.ts';

export function startClockChoice(): void {
  const radios = [...document.querySelectorAll<HTMLInputElement>('input[name="shift-clock"]')];
  const chosen = readShiftClock();
  for (const radio of radios) radio.checked = radio.value === chosen;
  const follow = (): void => {
    const clock = radios.find((radio) => radio.checked)?.value ?? chosen;
    for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-shift-start]')) {
      const address = new URL(link.href);
      address.searchParams.set('clock', clock);
      link.href = address.href;
    }
  };
  for (const radio of radios)
    radio.addEventListener('change', () => {
      writeShiftClock(radio.value);
      follow();
    });
  follow();
}

/**
 * The settings page: how the site looks, and the learner's data on this device.
 * Props: none. Hydrate with `client:load`.
 */
import { Appearance } from './Appearance.tsx';
import { DataSection } from './DataSection.tsx';
import './settings.css';

export default function Settings() {
  return (
    <div class="settings">
      <Appearance />
      <DataSection />
    </div>
  );
}

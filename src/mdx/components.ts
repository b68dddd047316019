/** The names a lesson may use, besides plain Markdown. docs/lessons.md explains each. */
import Callout from '../components/lesson/Callout.astro';
import Chat from '../components/lesson/Chat.astro';
import Compare from '../components/lesson/Compare.astro';
import Dated from '../components/lesson/Dated.astro';
import Dialogue from '../components/lesson/Dialogue.astro';
import Figure from '../components/lesson/Figure.astro';
import Formula from '../components/lesson/Formula.astro';
import Quiz from '../components/lesson/Quiz.astro';
import RedLine from '../components/lesson/RedLine.astro';
import Say from '../components/lesson/Say.astro';
import Scene from '../components/lesson/Scene.astro';
import Steps from '../components/lesson/Steps.astro';
import Summary from '../components/lesson/Summary.astro';
import Table from '../components/lesson/Table.astro';
import Term from '../components/lesson/Term.astro';

export const components = {
  Callout,
  Chat,
  Compare,
  Dated,
  Dialogue,
  Figure,
  Formula,
  Quiz,
  RedLine,
  Say,
  Scene,
  Steps,
  Summary,
  Term,
  // Markdown's own tables, so that wide ones scroll inside the page.
  table: Table,
};

import { Component, type FunctionComponent, type JSX } from 'preact';

/**
 * A component that renders again only when one of the named props changes. The others must mean the same for ever:
 * callbacks that only set something.
 */
export const still = <P extends object>(
  Inner: FunctionComponent<P>,
  ...names: readonly (keyof P)[]
): new (props: P) => Component<P> =>
  class Still extends Component<P> {
    override shouldComponentUpdate(next: Readonly<P>): boolean {
      return names.some((name) => next[name] !== this.props[name]);
    }

    render(): JSX.Element {
      return <Inner {...this.props} />;
    }
  };

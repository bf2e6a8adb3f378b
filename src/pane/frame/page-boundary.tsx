import { Component, type ReactNode } from 'react';

interface Props {
  /** @param retry draws the page anew */
  readonly fallback: (retry: () => void) => ReactNode;
  readonly onFail?: (error: unknown) => void;
  readonly children: ReactNode;
}

/** Keeps the window standing when a page cannot be fetched or drawn; the other pages stay in reach. */
export class PageBoundary extends Component<Props, { readonly hasFailed: boolean }> {
  override state = { hasFailed: false };

  static getDerivedStateFromError() {
    return { hasFailed: true };
  }

  override componentDidCatch(error: unknown) {
    this.props.onFail?.(error);
  }

  override render() {
    const retry = () => this.setState({ hasFailed: false });
    return this.state.hasFailed ? this.props.fallback(retry) : this.props.children;
  }
}

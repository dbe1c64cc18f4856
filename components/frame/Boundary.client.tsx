'use client';

import { Component, type ReactNode } from 'react';

interface Props {
  onFailure: () => void;
  children: ReactNode;
}

/**
 * Around a part of a page that may throw: it alone goes, and whoever shows it is told. Not Next's `catchError`, which brings
 * the framework's own error page into every page's script (3 kB).
 */
export class Boundary extends Component<Props, { hasFailed: boolean }> {
  override state = { hasFailed: false };

  static getDerivedStateFromError = () => ({ hasFailed: true });

  override componentDidCatch() {
    this.props.onFailure();
  }

  override render() {
    return this.state.hasFailed ? null : this.props.children;
  }
}

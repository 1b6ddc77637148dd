/**
 * What JSX compiles to in the shipped player: Preact's own element, without the second way of making
 * one that `preact/jsx-runtime` brings along. vite.config.ts puts this file in that one's place.
 */
import type { ComponentType, VNode } from 'preact';
import { createElement } from 'preact';

export { Fragment } from 'preact';

export const jsx = (type: string | ComponentType, props: object, key?: string): VNode =>
  createElement(type as ComponentType, key === undefined ? props : { ...props, key });

export const jsxs = jsx;

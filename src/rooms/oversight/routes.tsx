import type { Routes } from '../../platform/http/routes.tsx';

export function mountOversight(_on: Routes): void {}

import type { Routes } from '../../platform/http/routes.tsx';

export function mountHome(_on: Routes): void {}

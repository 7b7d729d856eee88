import type { Routes } from '../../platform/http/routes.tsx';

export function mountPairing(_on: Routes): void {}

import type { Routes } from '../../platform/http/routes.tsx';

export function mountOperation(_on: Routes): void {}

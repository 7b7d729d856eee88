import type { Routes } from '../../platform/http/routes.tsx';

export function mountProtection(_on: Routes): void {}

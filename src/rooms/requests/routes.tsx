import type { Routes } from '../../platform/http/routes.tsx';

export function mountRequests(_on: Routes): void {}

import type { Routes } from '../../platform/http/routes.tsx';

export function mountSessions(_on: Routes): void {}

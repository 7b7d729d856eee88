import type { Routes } from '../../platform/http/routes.tsx';

export function mountGoals(_on: Routes): void {}

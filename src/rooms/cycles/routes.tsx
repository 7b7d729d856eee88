import type { Routes } from '../../platform/http/routes.tsx';

export function mountCycles(_on: Routes): void {}

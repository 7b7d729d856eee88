import type { Routes } from '../../platform/http/routes.tsx';

export function mountConsortium(_on: Routes): void {}

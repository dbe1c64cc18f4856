#!/usr/bin/env node
/**
 * npm run --silent sbom > sbom.json: what a release holds, in CycloneDX, as npm lists it from the lock file; without what is
 * locked and left out of every release.
 */
import { execFileSync } from 'node:child_process';
import { main, root } from './lib/project.mjs';
import { leftOut } from './lib/served-packages.mjs';

const words = ['sbom', '--sbom-format', 'cyclonedx', '--omit', 'dev', '--package-lock-only'];

await main(async () => {
  const { components, dependencies, ...about } = JSON.parse(execFileSync('npm', words, { cwd: root, maxBuffer: 2 ** 26 }));
  const isHeld = ({ group, name }) => !leftOut.test(`node_modules/${group ? `${group}/` : ''}${name}`);
  const held = new Set([about.metadata.component, ...components.filter(isHeld)].map((each) => each['bom-ref']));
  const among = dependencies.filter(({ ref }) => held.has(ref));
  const list = {
    ...about,
    components: components.filter(isHeld),
    dependencies: among.map(({ ref, dependsOn = [] }) => ({ ref, dependsOn: dependsOn.filter((each) => held.has(each)) })),
  };
  process.stdout.write(`${JSON.stringify(list, null, 2)}\n`);
});

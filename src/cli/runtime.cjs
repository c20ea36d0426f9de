/** Says in one line what to do where the runtime was left out: an older Node cannot even read the command's own files. */
const major = Number(process.versions.node.split('.')[0])
if (major < 24) {
  process.stderr.write(
    `hearsay needs Node 24 and found ${process.versions.node}: run "npm ci" without --ignore-scripts, which brings it along\n`,
  )
  process.exit(1)
}

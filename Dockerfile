# Hearsay in a container: the explorer is built in one stage, and only what runs it goes into the next.
FROM node:24-bookworm-slim AS build
WORKDIR /hearsay
COPY package.json package-lock.json .npmrc ./
RUN npm ci --no-audit --no-fund
COPY . .
RUN npm run build

FROM node:24-bookworm-slim
WORKDIR /hearsay
ENV NODE_ENV=production HOST=0.0.0.0 PORT=4000
COPY package.json package-lock.json .npmrc ./
RUN npm ci --omit=dev --no-audit --no-fund && npm cache clean --force
COPY schema schema
COPY ingest ingest
COPY src src
COPY samples samples
COPY --from=build /hearsay/web/dist web/dist
RUN mkdir /data && chown node /data
VOLUME /data
USER node
EXPOSE 4000
HEALTHCHECK --interval=5s --timeout=5s --start-period=20s --retries=10 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/health`).then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
ENTRYPOINT ["node", "src/cli/hearsay.ts"]
CMD ["serve", "--store", "/data/hearsay.db"]

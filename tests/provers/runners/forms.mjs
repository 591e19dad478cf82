// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

// Runs the snippets of one JavaScript library. Called by scripted.py, in a folder with its node_modules, with a JSON
// object on standard input: id, demanded (code -> field) and cases (n, form, code, phrase, text). Prints a JSON line for
// each case that it tried.

import assert from "node:assert";
import fs from "node:fs";
import http from "node:http";
import http2 from "node:http2";
import { createRequire } from "node:module";

const job = JSON.parse(fs.readFileSync(0, "utf8"));
const require = createRequire(import.meta.url);
const AsyncFunction = (async () => {}).constructor;

const another = (code) => (code !== 404 ? 404 : 410);
const run = (text, { default: _, ...names }) => new AsyncFunction(...Object.keys(names), text)(...Object.values(names));
const evaluated = (text, names) => run(`return (${text}\n)`, names);

// The assertions that a form may use, whatever library they are of.
const expect = (found) => ({
  toBe: (wanted) => assert.strictEqual(found, wanted),
  toEqual: (wanted) => assert.deepStrictEqual(found, wanted),
  to: { equal: (wanted) => assert.strictEqual(found, wanted) },
});

// Kinds of forms. Each takes what the text needs and gives a function that throws if the case is wrong.

// An expression that stands for the code; number() makes the code of it.
const value = (names, number = Number) => async (one) => {
  const found = number(await evaluated(one.text, names));
  assert.strictEqual(found, one.code, `gives ${found}`);
};

// Something is done where `// ...` stands, with the code and with no other; namesFor(code) is what the text needs.
const branch = (namesFor) => async (one) => {
  for (const code of [one.code, another(one.code)]) {
    let isReached = false;
    const names = { ...namesFor(code), reach: () => { isReached = true; } };
    await run(one.text.replace("// ...", "reach();"), names);
    assert.strictEqual(isReached, code === one.code, `takes ${code} for ${one.code}`);
  }
};

// The text passes with the code and with no other.
const assertion = (namesFor) => async (one) => {
  for (const code of [one.code, another(one.code)]) {
    let why = "";
    try {
      await run(one.text, { expect, assert, ...(await namesFor(code)) });
    } catch (error) {
      why = String(error?.message ?? error);
    }
    assert.strictEqual(!why, code === one.code, why || `passes with ${code}`);
  }
};

// The text is left by an error; number() makes the code of it.
const throwing = (names, number, fields = () => null) => async (one) => {
  let thrown;
  try {
    await run(one.text, names);
  } catch (error) {
    thrown = error;
  }
  assert.ok(thrown, "throws nothing");
  assert.strictEqual(number(thrown), one.code, `${thrown}`);
  if (fields(thrown)) {
    checkAnswer(one, number(thrown), fields(thrown));
  }
};

// handler(one) gives a listener for node:http, which is asked; its answer is compared.
const answer = (handler) => async (one) => {
  let fault;
  const server = http.createServer((request, response) => {
    Promise.resolve().then(() => handler(one)).then((listener) => listener(request, response)).catch((error) => {
      fault = error;
      response.destroy();
    });
  });
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  try {
    const got = await get(server.address().port).catch((error) => { throw fault ?? error; });
    if (one.form.startsWith("interim") || one.form.startsWith("write-") && one.form !== "write-head") {
      assert.ok(got.interim.includes(one.code), `sends ${got.interim} before ${got.status}`);
    } else {
      checkAnswer(one, got.status, got.headers);
    }
  } finally {
    server.closeAllConnections();
    server.close();
  }
};

// The text makes a Response of the Fetch API, or something like one.
const response = (made) => async (one) => {
  const got = await made(one);
  checkAnswer(one, got.status, Object.fromEntries(got.headers));
};

function checkAnswer(one, status, headers) {
  assert.strictEqual(status, one.code, `answers ${status}`);
  const wanted = job.demanded[one.code];
  const names = Object.keys(headers).map((name) => name.toLowerCase());
  assert.ok(!wanted || names.includes(wanted), `answers without ${wanted}`);
}

function get(port) {
  return new Promise((resolve, reject) => {
    const interim = [];
    const request = http.get({ host: "127.0.0.1", port, agent: false, timeout: 4000 }, (got) => {
      got.resume();
      got.on("end", () => resolve({ status: got.statusCode, headers: got.headers, interim }));
      got.on("error", reject);
    });
    request.on("continue", () => interim.push(100));
    request.on("information", (info) => interim.push(info.statusCode));
    request.on("upgrade", (got, socket) => {
      socket.destroy();
      resolve({ status: got.statusCode, headers: got.headers, interim });
    });
    request.on("timeout", () => request.destroy(new Error("no answer in 4 s")));
    request.on("error", reject);
  });
}

// A server that answers /404 with 404, for what a client does; `use(base)` runs while it listens.
async function withAnswers(use) {
  const server = http.createServer((request, got) => {
    const code = Number(request.url.slice(1)) || 200;
    got.writeHead(code, code >= 300 && code < 400 ? { Location: "/200" } : {});
    got.end();
  });
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  try {
    return await use(`http://127.0.0.1:${server.address().port}`);
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

// One library each: form (a trailing * is for variants) -> check.

const libraries = {
  "js-express": async () => {
    const { default: express } = await import("express");
    const { default: request } = await import("supertest");
    const handler = (one) => {
      const app = express().set("env", "test");
      app.get("/", async (req, res, next) => {
        await run(one.text, { req, res, next });
        if (one.form.startsWith("interim")) res.end();
      });
      return app;
    };
    const app = (code) => express().get("/", (req, res) => res.status(code).end());
    return {
      "respond*": answer(handler), "send-status": answer(handler), next: answer(handler), "interim*": answer(handler),
      assert: assertion((code) => ({ request, app: app(code) })),
    };
  },

  "js-fastify": async () => {
    const { default: fastify } = await import("fastify");
    const handler = async (one) => {
      const app = fastify();
      app.get("/", async (request, reply) => {
        const result = await run(one.text, { request, reply });
        return one.form.startsWith("interim") ? "" : result;
      });
      await app.ready();
      return app.routing;
    };
    return {
      "respond*": answer(handler), "throw*": answer(handler), "interim*": answer(handler),
      assert: assertion((code) => ({ app: fastify().get("/", (request, reply) => reply.code(code).send()) })),
    };
  },

  "js-koa": async () => {
    const { default: Koa } = await import("koa");
    const { default: request } = await import("supertest");
    const quiet = () => Object.assign(new Koa(), { silent: true });
    const handler = (one) =>
      quiet().use(async (ctx) => {
        await run(one.text, { ctx });
        if (one.form.startsWith("interim")) ctx.body = "";
      }).callback();
    return {
      "respond*": answer(handler), "throw*": answer(handler), "interim*": answer(handler),
      assert: assertion((code) => ({ request, app: quiet().use((ctx) => { ctx.status = code; }) })),
    };
  },

  "node-http-status-codes": async () => {
    const { default: express } = await import("express");
    const handler = (one) => express().get("/", (req, res) => {
      run(one.text, { res, socket: res.socket, http }).then(() => {
        if (one.form !== "switch-protocols") res.end();
      });
    });
    job.demanded = {}; // these are the beginnings of an answer
    return {
      status: answer(handler), "send-status": answer(handler), "write-*": answer(handler),
      "switch-protocols": answer(handler),
      phrase: async (one) => assert.strictEqual(typeof (await evaluated(one.text, { http })), "string"),
      assert: assertion((code) => ({ res: { statusCode: code } })),
    };
  },

  "node-http2-constants": async () => {
    const handler = async (one) => {
      let fault;
      const server = http2.createServer();
      server.on("stream", (stream) => run(one.text, { stream, http2 }).then(() => {
        if (/hints|interim/.test(one.form)) stream.respond({ ":status": 200 }, { endStream: true });
      }).catch((error) => { fault = error; stream.close(); }));
      await new Promise((done) => server.listen(0, "127.0.0.1", done));
      const client = http2.connect(`http://127.0.0.1:${server.address().port}`);
      try {
        const got = await new Promise((resolve, reject) => {
          const stream = client.request({ ":path": "/" });
          const interim = [];
          stream.on("continue", () => interim.push(100));
          stream.on("headers", (headers) => interim.push(headers[":status"]));
          stream.on("response", (headers) => resolve({ headers, interim }));
          stream.on("close", () => reject(fault ?? new Error("no answer")));
          stream.on("error", reject);
        });
        if (/hints|interim/.test(one.form)) {
          assert.ok(got.interim.includes(one.code), `sends ${got.interim}`);
        } else {
          const headers = one.code === 426 ? { upgrade: "which HTTP/2 does not have", ...got.headers } : got.headers;
          checkAnswer(one, got.headers[":status"], headers);
        }
      } finally {
        client.destroy();
        server.close();
      }
    };
    const headers = (code) => ({ headers: { ":status": code }, http2 });
    return { constant: value({ http2 }), "respond*": handler, check: branch(headers), assert: assertion(headers) };
  },

  "web-fetch": async () => {
    const asked = (number) => async (one) => {
      await withAnswers(async (base) => {
        for (const code of [one.code, another(one.code)]) {
          const text = one.text.replace("https://example.com/", `${base}/${code}`);
          assert.strictEqual(await number(text), code === one.code, `takes ${code} for ${one.code}`);
        }
      });
    };
    const isReached = async (text) => {
      let found = false;
      await run(text.replace("// ...", "reach();"), { reach: () => { found = true; } });
      return found;
    };
    const isThrown = (text) => run(text, {}).then(() => false, (error) => {
      if (!(error.cause instanceof Response)) throw error;
      return true;
    });
    return {
      "check-network-error": async (one) => {
        const text = one.text.replace("https://example.com/", "http://127.0.0.1:1/").replace("// TypeError:", "throw error; //");
        await assert.rejects(run(text, {}), TypeError);
      },
      "check*": asked(isReached),
      throw: asked(isThrown),
      "respond*": response((one) => run(one.text, {})),
    };
  },

  msw: async () => {
    const msw = await import("msw");
    const { setupServer } = await import("msw/node");
    const server = setupServer();
    server.listen({ onUnhandledRequest: "error" });
    const handle = async (one) => {
      server.resetHandlers();
      server.use(await evaluated(one.text.replace(/,$/, ""), msw));
    };
    const asked = () => fetch("https://example.com/", { redirect: "manual" });
    return {
      "handler-error": async (one) => {
        await handle(one);
        await assert.rejects(asked(), TypeError);
      },
      "handler*": response(async (one) => { await handle(one); return asked(); }),
      once: async (one) => {
        server.resetHandlers();
        await run(one.text, { ...msw, server });
        assert.strictEqual((await asked()).status, one.code);
      },
    };
  },

  "test-supertest": async () => {
    const { default: express } = await import("express");
    const { default: request } = await import("supertest");
    const phrases = new Map(job.cases.map((one) => [one.code, one.phrase]));
    const app = (code, phrase) => express().get("/", (req, res) => {
      res.status(code);
      if (code > 300 && code < 309) res.set("Location", "https://example.com/");
      if (code >= 400) res.json({ error: phrase }); else res.end();
    });
    return {
      "*": (one) => assertion((code) => ({
        request, app: app(code, code === one.code ? one.phrase : phrases.get(code)),
      }))(one),
    };
  },

  "test-jest": async () => {
    const { expect: jestExpect } = await import("expect");
    const { ModuleMocker } = await import("jest-mock");
    const jest = new ModuleMocker(globalThis);
    const names = (code) => {
      const promise = Promise.reject({ response: { status: code } });
      promise.catch(() => {});
      return { expect: jestExpect, response: { status: code }, promise };
    };
    return {
      "assert*": assertion(names), rejects: assertion(names),
      test: (one) => withAnswers((base) => assertion(async (code) => {
        let body;
        const text = one.text.replace("http://127.0.0.1:3000/", `${base}/${code}`);
        await run(text, { expect: jestExpect, test: (name, form) => { body = form; } });
        return { body };
      })({ ...one, text: "await body();" })),
      mock: async (one) => {
        const scope = {};
        await run(one.text, { jest: { fn: () => jest.fn() }, global: scope });
        assert.strictEqual((await scope.fetch()).status, one.code);
      },
    };
  },

  "test-playwright": async () => {
    const playwright = await import("@playwright/test");
    const request = await playwright.request.newContext();
    return {
      assert: assertion((code) => ({ expect: playwright.expect, response: { status: () => code } })),
      request: (one) => withAnswers((base) => assertion((code) => ({
        expect: playwright.expect,
        request: { get: (path, options) => request.get(`${base}/${code}`, options) },
      }))(one)),
    };
  },

  postman: async () => {
    const { default: newman } = await import("newman");
    // All in one run: a request with the code and one with another, each with the text as its script. The text that
    // goes on to another request must jump over the one that comes next.
    const item = [];
    const add = (base, name, code, script = "") => item.push({
      name, request: `${base}/${code}`, event: [{ listen: "test", script: { exec: script.split("\n") } }],
    });
    const summary = await withAnswers((base) => {
      for (const one of job.cases) {
        for (const code of [one.code, another(one.code)]) {
          const name = `${one.n} ${code}`;
          add(base, name, code, one.text.replace("Request name", `${name} reached`));
          if (one.form === "next") {
            add(base, `${name} passed over`, 200);
            add(base, `${name} reached`, 200);
          }
        }
      }
      const collection = { info: { name: "Forms" }, item };
      return new Promise((resolve, reject) => {
        newman.run({ collection, ignoreRedirects: true }, (error, found) => (error ? reject(error) : resolve(found)));
      });
    });
    const names = new Set(summary.run.executions.map((each) => each.item.name));
    const failed = new Set(summary.run.failures.map((each) => each.source.name));
    const check = (one, takes) => {
      for (const code of [one.code, another(one.code)]) {
        assert.strictEqual(takes(`${one.n} ${code}`), code === one.code, `takes ${code} or not`);
      }
    };
    return {
      next: async (one) => check(one, (name) => names.has(name) && !names.has(`${name} passed over`)),
      "*": async (one) => check(one, (name) => names.has(name) && !failed.has(name)),
    };
  },

  openapi: async () => {
    const { Validator } = await import("@seriousme/openapi-schema-validator");
    const validator = new Validator();
    return {
      "*": async (one) => {
        const indented = one.text.replace(/^/gm, "        ");
        const named = one.form === "ref" ? `components:\n  responses:\n    Status${one.code}:\n      description: "-"\n` : "";
        const text = `openapi: 3.1.0\ninfo:\n  title: "-"\n  version: "1"\npaths:\n  /:\n    get:\n      responses:\n${indented}\n${named}`;
        const { valid, errors } = await validator.validate(text);
        assert.ok(valid, JSON.stringify(errors));
        const codes = Object.keys(validator.specification.paths["/"].get.responses);
        assert.deepStrictEqual(codes, [String(one.code)]);
      },
    };
  },

  "npm-actions-http-client": async () => {
    const { HttpCodes, HttpClientError } = await import("@actions/http-client");
    const names = (code) => ({
      HttpCodes, HttpClientError, response: { message: { statusCode: code } }, error: new HttpClientError("-", code),
    });
    return { constant: value({ HttpCodes }), check: branch(names), catch: branch(names), assert: assertion(names) };
  },

  "npm-adonisjs": async () => {
    const { ResponseStatus } = await import("@adonisjs/http-server");
    const { ResponseFactory } = await import("@adonisjs/http-server/factories");
    const handler = (one) => async (req, res) => {
      const made = new ResponseFactory().merge({ req, res }).create();
      try {
        await run(one.text, { ResponseStatus, response: made });
      } catch (error) {
        if (!error.handle) throw error;
        await error.handle(error, { response: made });
      }
      made.finish();
    };
    return {
      constant: value({ ResponseStatus }), "respond*": answer(handler), "throw*": answer(handler),
      assert: assertion((code) => ({
        ResponseStatus, response: { assertStatus: (wanted) => assert.strictEqual(code, wanted) },
      })),
    };
  },

  "npm-angular": async () => {
    await import("@angular/compiler");
    const { HttpStatusCode, HttpErrorResponse } = await import("@angular/common/http");
    const { catchError, throwError, lastValueFrom } = await import("rxjs");
    const names = (code) => ({
      HttpStatusCode, response: { status: code }, error: new HttpErrorResponse({ status: code }),
    });
    // What the test controller is told; TypeScript's annotations are not JavaScript's.
    const told = async (one) => {
      let found;
      const httpTesting = { expectOne: () => ({ flush: (body, options) => { found = options; }, error: () => { found = { status: 0 }; } }) };
      await run(one.text, { HttpStatusCode, httpTesting, ProgressEvent: class {} });
      checkAnswer(one, found.status, found.headers ?? {});
    };
    return {
      constant: value({ HttpStatusCode }), check: branch(names), "assert*": assertion(names), "mock*": told,
      catch: (one) => branch((code) => ({ ...names(code), catchError, throwError, lastValueFrom, failing: throwError(() => new HttpErrorResponse({ status: code })) }))({
        ...one, text: `await lastValueFrom(failing.pipe(${one.text.replace(": HttpErrorResponse", "")})).catch(() => {});`,
      }),
    };
  },

  "npm-aws-powertools": async () => {
    const { HttpStatusCodes, Router } = await import("@aws-lambda-powertools/event-handler/http");
    const http = { method: "GET", path: "/", protocol: "HTTP/1.1", sourceIp: "192.0.2.1", userAgent: "-" };
    const requestContext = {
      http, domainName: "example.com", stage: "$default", requestId: "1", accountId: "1", apiId: "1",
      routeKey: "$default", time: "-", timeEpoch: 1,
    };
    const event = {
      version: "2.0", routeKey: "$default", rawPath: "/", rawQueryString: "", headers: {}, requestContext,
      isBase64Encoded: false,
    };
    return {
      constant: value({ HttpStatusCodes }),
      "response*": response((one) => run(one.text, { HttpStatusCodes })),
      "respond*": async (one) => {
        const app = new Router();
        app.get("/", () => run(one.text, { HttpStatusCodes }));
        const got = await app.resolve(event, {});
        checkAnswer(one, got.statusCode, got.headers ?? {});
      },
      assert: assertion((code) => ({ HttpStatusCodes, result: { statusCode: code } })),
    };
  },

  "npm-axios": async () => {
    const axios = require("axios");
    const { HttpStatusCode } = axios;
    const names = (code) => ({
      axios, HttpStatusCode, response: { status: code },
      error: new axios.AxiosError("-", "-", {}, null, { status: code }),
    });
    return {
      constant: value({ HttpStatusCode }), check: branch(names), catch: branch(names), assert: assertion(names),
      validate: async (one) => {
        const { validateStatus } = await evaluated(`{ ${one.text} }`, { HttpStatusCode });
        assert.ok(validateStatus(one.code) && !validateStatus(another(one.code)));
      },
      "mock*": async (one) => {
        let found;
        await run(one.text, { HttpStatusCode, mock: { onGet: () => ({ reply: (...given) => { found = given; } }) } });
        checkAnswer(one, found[0], found[2] ?? {});
      },
    };
  },

  "npm-elysia": async () => {
    const { Elysia, status, redirect } = await import("elysia");
    const made = (one) => new Elysia()
      .get("/", ({ set, status, redirect }) => new Function("set", "status", "redirect", one.text)(set, status, redirect))
      .handle(new Request("http://localhost/"));
    return {
      constant: value({ status }, (made) => made.code), "respond*": response(made),
      throw: async (one) => assert.strictEqual((await made(one)).status, one.code),
      check: branch((code) => ({ error: { status: code } })),
      assert: assertion((code) => ({ response: { status: code } })),
    };
  },

  "npm-fastify-sensible": async () => {
    const { default: makeFastify } = await import("fastify");
    const { default: sensible } = await import("@fastify/sensible");
    const asked = async (one) => {
      const fastify = makeFastify();
      await fastify.register(sensible);
      fastify.get("/", (request, reply) => run(one.text, { fastify, reply }));
      const got = await fastify.inject("/");
      await fastify.close();
      const headers = one.form === "reply" ? { [job.demanded[one.code]]: "" } : got.headers;
      checkAnswer(one, got.statusCode, headers);
    };
    const fastify = makeFastify();
    await fastify.register(sensible);
    await fastify.ready();
    return {
      constant: value({ fastify }, (made) => made.statusCode), "throw*": asked, reply: asked, "respond*": asked,
      assert: assertion((code) => ({ response: { statusCode: code } })),
    };
  },

  "npm-feathers-errors": async () => {
    const errors = require("@feathersjs/errors");
    return {
      constant: value(errors, (made) => made.code), throw: throwing(errors, (error) => error.code),
      "respond*": async (one) => {
        const context = {};
        await run(one.text, { context });
        checkAnswer(one, context.http.status, context.http);
      },
      check: branch((code) => ({ error: { code } })),
      assert: assertion((code) => ({
        app: { service: () => ({ get: async () => { throw Object.assign(new Error("-"), { code }); } }) },
      })),
    };
  },

  "npm-hapi-boom": async () => {
    const Boom = require("@hapi/boom");
    const fields = (error) => error.output.headers;
    const status = (error) => error.output.statusCode;
    return {
      "constant*": value({ Boom }, status), "throw*": throwing({ Boom }, status, fields),
      "respond*": async (one) => {
        const found = { headers: {} };
        const h = { response: () => ({ code(code) { found.status = code; return this; }, location(to) { found.headers.location = to; return this; } }) };
        await run(one.text, { h });
        checkAnswer(one, found.status, found.headers);
      },
      check: branch((code) => ({ Boom, error: new Boom.Boom("-", { statusCode: code }) })),
      assert: assertion((code) => ({ response: { statusCode: code } })),
    };
  },

  "npm-http-errors": async () => {
    const createError = require("http-errors");
    const passed = async (one) => {
      let found;
      await run(one.text, { createError, next: (error) => { found = error; } });
      checkAnswer(one, found.status, one.form === "next" ? { [job.demanded[one.code]]: "" } : found.headers ?? {});
    };
    const isPlain = (one) => one.form === "throw";
    return {
      constant: value({ createError }, (made) => made.status),
      "throw*": (one) => throwing({ createError }, (error) => error.status, (error) => !isPlain(one) && error.headers)(one),
      "next*": passed,
      check: branch((code) => ({ createError, error: createError(code) })),
      assert: assertion((code) => ({ error: createError(code) })),
    };
  },

  "npm-http-status-codes": async () => {
    const library = require("http-status-codes");
    const { default: express } = await import("express");
    const handler = (one) => express().get("/", (req, res) => run(one.text, { ...library, res }));
    const names = (code) => ({ ...library, response: { status: code } });
    return {
      constant: value(library), "respond*": answer(handler), check: branch(names), assert: assertion(names),
      phrase: async (one) => assert.strictEqual(typeof (await evaluated(one.text, library)), "string"),
    };
  },

  "npm-http-status": async () => {
    const { status } = await import("http-status");
    const { default: express } = await import("express");
    const { default: request } = await import("supertest");
    const handler = (one) => express().get("/", (req, res) => run(one.text, { status, res }));
    return {
      constant: value({ status }), "respond*": answer(handler),
      check: branch((code) => ({ status, response: { status: code } })),
      assert: assertion((code) => ({
        status, request, app: express().get("/", (req, res) => res.status(code).end()),
      })),
    };
  },

  "npm-koatty-exception": async () => {
    const { Exception, HttpStatusCode } = require("koatty_exception");
    return {
      constant: value({ HttpStatusCode }),
      "throw*": throwing({ Exception, HttpStatusCode }, (error) => error.status),
      "respond*": async (one) => {
        const headers = {};
        const ctx = { set: (name, text) => { headers[name] = text; }, redirect: (to) => { headers.Location = to; } };
        await run(one.text, { ctx, HttpStatusCode });
        checkAnswer(one, ctx.status, headers);
      },
      assert: assertion((code) => ({ HttpStatusCode, response: { status: code } })),
    };
  },

  "npm-nestjs": async () => {
    require("reflect-metadata");
    const nest = require("@nestjs/common");
    const { default: express } = await import("express");
    const handler = (one) => express().get("/", (req, res) => run(one.text, { ...nest, res }));
    const { default: request } = await import("supertest");
    return {
      constant: value(nest), "throw*": throwing(nest, (error) => error.getStatus()), "respond*": answer(handler),
      ...decorators(nest),
      assert: assertion((code) => ({
        ...nest, request, app: { getHttpServer: () => express().get("/items", (req, res) => res.status(code).end()) },
      })),
    };
  },

  "npm-nestjs-exceptions": async () => {
    require("reflect-metadata");
    const nest = require("@nestjs/common");
    const { default: express } = await import("express");
    const { default: request } = await import("supertest");
    const thrown = async (one) => {
      const headers = {};
      const names = { ...nest, res: { header: (name, text) => { headers[name] = text; } } };
      await throwing(names, (error) => error.getStatus(), () => (one.form === "throw" ? null : headers))(one);
    };
    return {
      constant: value(nest, (made) => made.getStatus()), "throw*": thrown, ...decorators(nest),
      assert: assertion((code) => ({
        request, app: { getHttpServer: () => express().get("/", (req, res) => res.status(code).end()) },
      })),
    };
  },

  "npm-restify-errors": async () => {
    const errors = require("restify-errors");
    const passed = async (one) => {
      let found;
      const headers = {};
      await run(one.text, { errors, res: { header: (name, text) => { headers[name] = text; } }, next: (error) => { found = error; } });
      checkAnswer(one, found.statusCode, one.form === "throw" ? { [job.demanded[one.code]]: "" } : headers);
    };
    return {
      constant: value({ errors }, (made) => made.statusCode), "throw*": passed,
      check: branch((code) => ({ err: { statusCode: code } })),
      assert: assertion((code) => ({ err: { statusCode: code } })),
    };
  },

  "npm-routing-controllers": async () => {
    require("reflect-metadata");
    const library = require("routing-controllers");
    const { default: express } = await import("express");
    const { default: request } = await import("supertest");
    const thrown = async (one) => {
      const headers = {};
      const names = { ...library, res: { set: (name, text) => { headers[name] = text; } } };
      await throwing(names, (error) => error.httpCode, () => (one.form === "throw" ? null : headers))(one);
    };
    // The decorators are put on a controller that Express serves.
    const served = (one) => {
      class Controller {
        get() { return "-"; }
      }
      const text = one.text.split("\n").map((line) => line.slice(1)).join(", ");
      const marks = new Function(...Object.keys(library), `return [${text}]`)(...Object.values(library));
      for (const mark of [library.Get("/"), ...marks]) mark(Controller.prototype, "get");
      library.JsonController()(Controller);
      return library.useExpressServer(express(), { controllers: [Controller], defaultErrorHandler: false });
    };
    return {
      constant: value(library, (made) => made.httpCode), "throw*": thrown, "respond*": answer(served),
      assert: assertion((code) => ({ request, app: express().get("/", (req, res) => res.status(code).end()) })),
    };
  },

  "npm-statuses": async () => {
    const statuses = require("statuses");
    const handler = (one) => (req, res) => run(one.text, { statuses, res });
    const names = (code) => ({ statuses, response: { status: code } });
    return {
      constant: value({ statuses }), "respond*": answer(handler), check: branch(names), assert: assertion(names),
      phrase: async (one) => assert.strictEqual(typeof (await evaluated(one.text, { statuses })), "string"),
    };
  },

  "npm-tsed-exceptions": async () => {
    const library = await import("@tsed/exceptions");
    const isPlain = (one) => one.form === "throw";
    return {
      constant: value(library, (made) => made.status),
      "throw*": (one) => throwing(library, (error) => error.status, (error) => !isPlain(one) && error.headers)(one),
      assert: assertion((code) => ({ response: { status: code } })),
    };
  },
};

// Nest's decorators leave what they say in the metadata of the method that they stand on.
function decorators(nest) {
  const check = async (one) => {
    const method = () => {};
    for (const line of one.text.split("\n")) {
      (await evaluated(line.slice(1), nest))({}, "method", { value: method });
    }
    const target = Reflect.getMetadata("__redirect__", method);
    const fields = Reflect.getMetadata("__headers__", method) ?? [];
    const headers = Object.fromEntries(fields.map((field) => [field.name, field.value]));
    if (target) {
      headers.location = target.url;
    }
    checkAnswer(one, target?.statusCode ?? Reflect.getMetadata("__httpCode__", method), headers);
  };
  return { "http-code": check, redirect: check, ...(job.id === "npm-nestjs-exceptions" ? { "respond*": check } : {}) };
}

const checks = Object.entries(await libraries[job.id]());
const matches = (form, pattern) => (pattern.endsWith("*") ? form.startsWith(pattern.slice(0, -1)) : form === pattern);
process.on("unhandledRejection", () => {}); // told with the case that it belongs to, if with any
for (const one of job.cases) {
  const found = checks.find(([pattern]) => matches(one.form, pattern));
  if (found) {
    const why = await found[1](one).then(() => "", (error) => `${error?.name}: ${error?.message}`);
    process.stdout.write(`\n${JSON.stringify({ n: one.n, why })}\n`);
  }
}
process.exit(0);

<?php
// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

// Runs the snippets of one PHP library. Called by scripted.py with a JSON object on standard input: id, demanded (code ->
// field) and cases (n, form, code, text). Prints a JSON line for each case that it tried.

use Illuminate\Contracts\Routing\ResponseFactory as ResponseFactoryContract;
use Illuminate\Contracts\View\Factory;
use Illuminate\Foundation\Application;
use Illuminate\Routing\Redirector;
use Illuminate\Routing\ResponseFactory;
use Illuminate\Routing\RouteCollection;
use Illuminate\Routing\UrlGenerator;
use Nyholm\Psr7\Response as PsrResponse;
use Symfony\Component\HttpFoundation\Response;
use Symfony\Component\HttpKernel\Exception\HttpException;
use Symfony\Component\HttpKernel\Exception\HttpExceptionInterface;

$job = json_decode(file_get_contents('php://stdin'), true);

function ensure(bool $isRight, string $why): void
{
    if (!$isRight) {
        throw new RuntimeException($why);
    }
}

function answered(array $one, int $status, array $fields): void
{
    global $job;
    ensure($status === $one['code'], "answers $status");
    $wanted = $job['demanded'][(string) $one['code']] ?? null;
    ensure(!$wanted || in_array($wanted, array_map('strtolower', $fields), true), "answers without $wanted");
}

// Where a text runs: in a test's method, with the response of the code.
final class Place
{
    public bool $reached = false;

    public function __construct(private int $code, private string $uses, private ?object $given = null)
    {
    }

    public function assertSame(mixed $expected, mixed $found): void
    {
        ensure($expected === $found, "$expected is not $found");
    }

    public function get_status(): int
    {
        return $this->code;
    }

    public function run(string $text): mixed
    {
        $code = $this->code;
        $response = $this->given ?? new class($code) {
            public function __construct(private int $code)
            {
            }

            public function getStatusCode(): int
            {
                return $this->code;
            }

            public function get_status(): int
            {
                return $this->code;
            }
        };
        return eval($this->uses . str_replace('// ...', '$this->reached = true;', $text));
    }
}

function check(array $one, string $uses): void
{
    $other = $one['code'] === 404 ? 410 : 404;
    if ($one['form'] === 'constant') {
        $found = (new Place(0, $uses))->run("return {$one['text']};");
        ensure($found === $one['code'], "gives $found");
    } elseif ($one['form'] === 'check' || $one['form'] === 'assert') {
        foreach ([$one['code'], $other] as $code) {
            $place = new Place($code, $uses);
            try {
                $place->run($one['text']);
                $passed = $one['form'] === 'assert' || $place->reached;
            } catch (RuntimeException) {
                $passed = false;
            }
            ensure($passed === ($code === $one['code']), "takes $code for {$one['code']}");
        }
    } else {
        answer($one, $uses);
    }
}

function answer(array $one, string $uses): void
{
    global $job;
    $given = $job['id'] === 'php-fig-statuscode' ? new PsrResponse() : null;
    try {
        $made = (new Place(0, $uses, $given))->run($one['text']);
    } catch (HttpExceptionInterface $error) {
        answered($one, $error->getStatusCode(), array_keys($error->getHeaders()));
        return;
    }
    if ($made instanceof Response) {
        answered($one, $made->getStatusCode(), $made->headers->keys());
    } elseif ($made instanceof PsrResponse) {
        answered($one, $made->getStatusCode(), array_keys($made->getHeaders()));
    } else {
        answered($one, $made->get_status(), array_keys($made->get_headers()));
    }
}

// Laravel's helpers find their parts in the application.
function bootLaravel(): void
{
    $app = new Application('/nowhere');
    $redirector = new Redirector(new UrlGenerator(new RouteCollection(), Illuminate\Http\Request::create('/')));
    $views = (new ReflectionClass(Illuminate\View\Factory::class))->newInstanceWithoutConstructor();
    $app->instance('redirect', $redirector);
    $app->instance(ResponseFactoryContract::class, new ResponseFactory($views, $redirector));
}

switch ($job['id']) {
    case 'php-symfony':
        require 'Illuminate/autoload.php';
        bootLaravel();
        $uses = 'use Symfony\Component\HttpFoundation\{RedirectResponse, Response};'
            . 'use Symfony\Component\HttpKernel\Exception\HttpException;';
        break;
    case 'php-fig-statuscode':
        require 'Fig/HttpMessageUtil/autoload.php';
        require 'Nyholm/Psr7/autoload.php';
        $uses = 'use Fig\Http\Message\StatusCodeInterface;';
        break;
    case 'php-wordpress':
        define('ABSPATH', '/usr/share/wordpress/');
        define('WPINC', 'wp-includes');
        $includes = ABSPATH . WPINC;
        require "$includes/class-wp-http.php";
        require "$includes/class-wp-http-response.php";
        require "$includes/rest-api/class-wp-rest-response.php";
        function absint(mixed $number): int
        {
            return abs((int) $number);
        }
        function wp_remote_retrieve_response_code(object $response): int
        {
            return $response->get_status();
        }
        $uses = '';
        break;
}
foreach ($job['cases'] as $one) {
    try {
        check($one, $uses);
        $why = '';
    } catch (Throwable $error) {
        $why = $error::class . ': ' . $error->getMessage();
    }
    echo "\n", json_encode(['n' => $one['n'], 'why' => $why]), "\n";
}

//! The catalogue itself: one entry a program.

use super::{DEFAULT, Image, Tags, Term};
use crate::runtime::serve::Server;

const NGINX_INDEX: &str = "<!DOCTYPE html>\n<html>\n<head>\n<title>Welcome to nginx!</title>\n<style>\nhtml { color-scheme: light dark; }\nbody { width: 35em; margin: 0 auto;\nfont-family: Tahoma, Verdana, Arial, sans-serif; }\n</style>\n</head>\n<body>\n<h1>Welcome to nginx!</h1>\n<p>If you see this page, the nginx web server is successfully installed and\nworking. Further configuration is required.</p>\n\n<p>For online documentation and support please refer to\n<a href=\"http://nginx.org/\">nginx.org</a>.<br/>\nCommercial support is available at\n<a href=\"http://nginx.com/\">nginx.com</a>.</p>\n\n<p><em>Thank you for using nginx.</em></p>\n</body>\n</html>\n";

const NGINX_CONF: &str = "server {\n    listen       80;\n    server_name  localhost;\n\n    location / {\n        root   /usr/share/nginx/html;\n        index  index.html index.htm;\n    }\n\n    error_page   500 502 503 504  /50x.html;\n    location = /50x.html {\n        root   /usr/share/nginx/html;\n    }\n}\n";

const HTTPD_INDEX: &str = "<html><body><h1>It works!</h1></body></html>\n";

/// The catalogue.
pub(crate) static IMAGES: &[Image] = &[
    Image {
        names: &["nginx", "bitnami/nginx", "nginxinc/nginx-unprivileged"],
        tags: Tags::Known(
            &[(1, 29), (0, 9)],
            &["latest", "alpine", "alpine-slim", "stable", "mainline", "perl", "bookworm", "trixie", "otel"],
        ),
        size: 72_000_000,
        entrypoint: &["/docker-entrypoint.sh"],
        cmd: &["nginx", "-g", "daemon off;"],
        executables: &["nginx", "docker-entrypoint.sh"],
        server: Server::Files("/usr/share/nginx/html", "nginx"),
        ports: &[80],
        env: &[("NGINX_VERSION", "1.29.1")],
        files: &[
            ("/usr/share/nginx/html/index.html", NGINX_INDEX),
            ("/usr/share/nginx/html/50x.html", "<html><body><h1>An error occurred.</h1></body></html>\n"),
            ("/etc/nginx/conf.d/default.conf", NGINX_CONF),
            (
                "/etc/nginx/nginx.conf",
                "user  nginx;\nworker_processes  auto;\n\nhttp {\n    include /etc/nginx/conf.d/*.conf;\n}\n",
            ),
        ],
        banner: &[
            "/docker-entrypoint.sh: /docker-entrypoint.d/ is not empty, will attempt to perform configuration",
            "/docker-entrypoint.sh: Launching /docker-entrypoint.d/10-listen-on-ipv6-by-default.sh",
            "/docker-entrypoint.sh: Configuration complete; ready for start up",
            "{date} [notice] 1#1: using the \"epoll\" event method",
            "{date} [notice] 1#1: nginx/{version}",
            "{date} [notice] 1#1: start worker processes",
        ],
        startup_ms: 60,
        cost_us: 300,
        memory_mib: 6,
        about: "Web server: serves the files under /usr/share/nginx/html on port 80.",
        ..DEFAULT
    },
    Image {
        names: &["httpd", "bitnami/apache"],
        tags: Tags::Known(&[(2, 4)], &["latest", "alpine", "bookworm", "trixie"]),
        size: 58_000_000,
        cmd: &["httpd-foreground"],
        executables: &["httpd-foreground", "httpd"],
        server: Server::Files("/usr/local/apache2/htdocs", "Apache/2.4.65 (Unix)"),
        ports: &[80],
        workdir: "/usr/local/apache2",
        files: &[("/usr/local/apache2/htdocs/index.html", HTTPD_INDEX)],
        banner: &[
            "AH00558: httpd: Could not reliably determine the server's fully qualified domain name, using {ip}. Set the 'ServerName' directive globally to suppress this message",
            "[{date}] [mpm_event:notice] [pid 1:tid 1] AH00489: Apache/2.4.65 (Unix) configured -- resuming normal operations",
            "[{date}] [core:notice] [pid 1:tid 1] AH00094: Command line: 'httpd -D FOREGROUND'",
        ],
        cost_us: 500,
        about: "Web server: serves the files under /usr/local/apache2/htdocs on port 80.",
        ..DEFAULT
    },
    Image {
        names: &["redis", "valkey/valkey", "bitnami/redis"],
        tags: Tags::Known(
            &[(8, 2), (7, 4), (6, 2), (5, 0), (4, 0), (3, 2)],
            &["latest", "alpine", "bookworm", "trixie"],
        ),
        size: 52_000_000,
        entrypoint: &["docker-entrypoint.sh"],
        cmd: &["redis-server"],
        executables: &["redis-server", "docker-entrypoint.sh"],
        server: Server::Tcp("redis"),
        ports: &[6379],
        workdir: "/data",
        banner: &[
            "1:C {date} * oO0OoO0OoO0Oo Redis is starting oO0OoO0OoO0Oo",
            "1:M {date} * Running mode=standalone, port=6379.",
            "1:M {date} * Server initialized",
            "1:M {date} * Ready to accept connections tcp",
        ],
        cost_us: 50,
        about: "Key-value store: accepts connections on port 6379.",
        ..DEFAULT
    },
    Image {
        names: &["postgres", "bitnami/postgresql"],
        tags: Tags::Known(
            &[(18, 1), (17, 7), (16, 11), (15, 15), (14, 20), (13, 23), (12, 22), (11, 22), (10, 23), (9, 6)],
            &["latest", "alpine", "bookworm", "trixie"],
        ),
        size: 152_000_000,
        entrypoint: &["docker-entrypoint.sh"],
        cmd: &["postgres"],
        executables: &["postgres", "docker-entrypoint.sh"],
        server: Server::Database("POSTGRES_PASSWORD", "POSTGRES_HOST_AUTH_METHOD"),
        ports: &[5432],
        banner: &[
            "PostgreSQL Database directory appears to contain a database; Skipping initialization",
            "{date} UTC [1] LOG:  starting PostgreSQL",
            "{date} UTC [1] LOG:  listening on IPv4 address \"0.0.0.0\", port 5432",
            "{date} UTC [1] LOG:  database system is ready to accept connections",
        ],
        startup_ms: 2_500,
        memory_mib: 40,
        idle_milli: 2,
        about: "Database: wants POSTGRES_PASSWORD, accepts connections on port 5432.",
        ..DEFAULT
    },
    Image {
        names: &["mysql", "mariadb", "bitnami/mysql", "bitnami/mariadb"],
        tags: Tags::Known(
            &[(12, 1), (11, 8), (10, 11), (9, 5), (8, 4), (5, 7)],
            &["latest", "lts", "innovation", "noble"],
        ),
        size: 233_000_000,
        entrypoint: &["docker-entrypoint.sh"],
        cmd: &["mysqld"],
        executables: &["mysqld", "mariadbd", "docker-entrypoint.sh"],
        server: Server::Database("MYSQL_ROOT_PASSWORD", "MYSQL_ALLOW_EMPTY_PASSWORD"),
        ports: &[3306],
        banner: &[
            "{date} [Note] [Entrypoint]: Entrypoint script for MySQL Server started.",
            "{date} 0 [System] [MY-010931] [Server] /usr/sbin/mysqld: ready for connections. Version: '8.4'  socket: '/var/run/mysqld/mysqld.sock'  port: 3306  MySQL Community Server - GPL.",
        ],
        startup_ms: 8_000,
        memory_mib: 380,
        idle_milli: 6,
        about: "Database: wants MYSQL_ROOT_PASSWORD, accepts connections on port 3306.",
        ..DEFAULT
    },
    Image {
        names: &["mongo", "bitnami/mongodb"],
        tags: Tags::Known(&[(8, 2), (7, 0), (6, 0), (5, 0), (4, 4), (3, 6)], &["latest", "noble"]),
        size: 290_000_000,
        cmd: &["mongod"],
        executables: &["mongod"],
        server: Server::Tcp("mongod"),
        ports: &[27017],
        startup_ms: 1_500,
        memory_mib: 160,
        about: "Database: accepts connections on port 27017.",
        ..DEFAULT
    },
    Image {
        names: &["memcached"],
        tags: Tags::Known(&[(1, 6)], &["latest", "alpine"]),
        size: 32_000_000,
        cmd: &["memcached"],
        executables: &["memcached"],
        server: Server::Tcp("memcached"),
        ports: &[11211],
        about: "Cache: accepts connections on port 11211.",
        ..DEFAULT
    },
    Image {
        names: &["busybox", "registry.k8s.io/busybox", "gcr.io/google-containers/busybox"],
        tags: Tags::Known(&[(1, 37)], &["latest", "stable", "glibc", "musl", "uclibc", "unstable"]),
        size: 2_200_000,
        cmd: &["sh"],
        memory_mib: 1,
        idle_milli: 0,
        startup_ms: 0,
        about: "Small programs and a shell; ends at once unless told what to do.",
        ..DEFAULT
    },
    Image {
        names: &["alpine"],
        tags: Tags::Known(&[(3, 22), (2, 7)], &["latest", "edge"]),
        size: 3_800_000,
        cmd: &["/bin/sh"],
        memory_mib: 1,
        idle_milli: 0,
        startup_ms: 0,
        about: "Small programs and a shell; ends at once unless told what to do.",
        ..DEFAULT
    },
    Image {
        names: &["debian", "ubuntu", "fedora", "centos", "rockylinux", "nicolaka/netshoot", "bash", "amazonlinux"],
        size: 49_000_000,
        cmd: &["/bin/bash"],
        memory_mib: 2,
        idle_milli: 0,
        startup_ms: 0,
        about: "Programs and a shell; ends at once unless told what to do.",
        ..DEFAULT
    },
    Image {
        names: &["perl", "python", "node", "golang", "ruby", "openjdk", "eclipse-temurin", "php"],
        size: 350_000_000,
        cmd: &["sh"],
        memory_mib: 12,
        startup_ms: 50,
        about: "A language's tools; runs what the manifest says.",
        ..DEFAULT
    },
    Image {
        names: &["curlimages/curl", "curl", "radial/busyboxplus", "praqma/network-multitool", "appropriate/curl"],
        size: 9_500_000,
        entrypoint: &["/entrypoint.sh"],
        cmd: &["curl"],
        memory_mib: 2,
        idle_milli: 0,
        startup_ms: 0,
        about: "curl and a shell.",
        ..DEFAULT
    },
    Image {
        names: &["registry.k8s.io/e2e-test-images/agnhost", "k8s.gcr.io/e2e-test-images/agnhost", "agnhost"],
        size: 52_000_000,
        entrypoint: &["/agnhost"],
        cmd: &["pause"],
        executables: &["agnhost"],
        server: Server::Agnhost,
        about: "The test image of Kubernetes: netexec, pause, liveness, serve-hostname …",
        ..DEFAULT
    },
    Image {
        names: &[
            "gcr.io/google-samples/hello-app",
            "us-docker.pkg.dev/google-samples/containers/gke/hello-app",
            "hello-app",
        ],
        tags: Tags::Known(&[(2, 0), (1, 0)], &["latest"]),
        size: 11_500_000,
        entrypoint: &["./hello-app"],
        executables: &["hello-app"],
        server: Server::HelloApp,
        ports: &[8080],
        shell: false,
        env: &[("PORT", "8080")],
        banner: &["{date} Server listening on port 8080"],
        term: Term::Exit(2, 10),
        about: "Says \"Hello, world!\", its version and its host name on port 8080.",
        ..DEFAULT
    },
    Image {
        names: &["my-app", "myapp", "my-registry/my-app", "example/my-app"],
        size: 24_000_000,
        entrypoint: &["node", "server.js"],
        executables: &["node", "npm"],
        server: Server::MyApp,
        ports: &[3000],
        workdir: "/app",
        files: &[
            ("/app/server.js", "const http = require('http');\n"),
            ("/app/package.json", "{ \"name\": \"my-app\" }\n"),
        ],
        banner: &["my-app {tag} listening on port 3000"],
        startup_ms: 800,
        cost_us: 4_000,
        memory_mib: 48,
        idle_milli: 2,
        about: "The article's application: answers on port 3000 and on its declared ports, with /healthz and /ready.",
        ..DEFAULT
    },
    Image {
        names: &["registry.k8s.io/hpa-example", "k8s.gcr.io/hpa-example", "hpa-example", "php-apache"],
        size: 180_000_000,
        cmd: &["apache2-foreground"],
        executables: &["apache2-foreground"],
        server: Server::Text("OK!"),
        ports: &[80],
        cost_us: 80_000,
        memory_mib: 12,
        about: "Each request computes square roots for 80 ms of processor time, then says OK! on port 80.",
        ..DEFAULT
    },
    Image {
        names: &["hashicorp/http-echo"],
        size: 3_700_000,
        entrypoint: &["/http-echo"],
        executables: &["http-echo"],
        server: Server::Echo,
        ports: &[5678],
        shell: false,
        banner: &["{date} [INFO] server is listening on :5678"],
        about: "Answers with the text of its argument -text on port 5678.",
        ..DEFAULT
    },
    Image {
        names: &[
            "traefik/whoami",
            "registry.k8s.io/echoserver",
            "gcr.io/google_containers/echoserver",
            "k8s.gcr.io/echoserver",
            "kennethreitz/httpbin",
            "nginxdemos/hello",
            "jmalloc/echo-server",
            "ealen/echo-server",
        ],
        size: 20_000_000,
        entrypoint: &["/whoami"],
        executables: &["whoami"],
        server: Server::Whoami,
        ports: &[80, 8080],
        shell: false,
        about: "Answers with its host name and the request that it got.",
        ..DEFAULT
    },
    Image {
        names: &["registry.k8s.io/coredns/coredns", "coredns/coredns", "coredns"],
        size: 22_000_000,
        entrypoint: &["/coredns"],
        executables: &["coredns"],
        server: Server::CoreDns,
        ports: &[53, 8080, 8181, 9153],
        shell: false,
        banner: &[
            "maxprocs: Leaving GOMAXPROCS=4: CPU quota undefined",
            ".:53",
            "[INFO] plugin/reload: Running configuration SHA512 = 1b226df79860026c6a52e67daa10d7f0d57ec5b023288ec00c5e05f93523c894564e15b91770d3a07ae1cfbe861d15b37d4a0027e69c546ab112970993a3b03b",
            "CoreDNS-1.13.1",
            "linux/amd64, go1.25.2, 1db4568",
        ],
        startup_ms: 300,
        cost_us: 100,
        memory_mib: 16,
        idle_milli: 3,
        about: "The cluster's name server: DNS on port 53, /health on 8080, /ready on 8181.",
        ..DEFAULT
    },
    Image {
        names: &["registry.k8s.io/pause", "k8s.gcr.io/pause", "gcr.io/google_containers/pause", "pause"],
        size: 320_000,
        entrypoint: &["/pause"],
        executables: &["pause"],
        server: Server::Idle,
        shell: false,
        memory_mib: 1,
        idle_milli: 0,
        startup_ms: 0,
        about: "Does nothing until it is stopped.",
        ..DEFAULT
    },
    Image {
        names: &["binnacle/cpu-burner", "cpu-burner", "vish/stress", "containerstack/cpustress"],
        size: 5_000_000,
        entrypoint: &["/burn"],
        executables: &["burn", "stress"],
        server: Server::Burner,
        ports: &[8080],
        memory_mib: 4,
        about: "Uses one core (with -cpus N: N cores) as far as its limit allows; with -mem-total SIZE as much memory.",
        ..DEFAULT
    },
    Image {
        names: &["polinux/stress", "progrium/stress", "alexeiled/stress-ng"],
        size: 4_000_000,
        entrypoint: &[],
        cmd: &["stress"],
        executables: &["stress", "stress-ng"],
        server: Server::Stress,
        about: "stress --cpu N, --vm-bytes SIZE, --timeout SECONDS: uses processor and memory.",
        ..DEFAULT
    },
    Image {
        names: &["binnacle/memory-eater", "memory-eater"],
        size: 5_000_000,
        entrypoint: &["/eat"],
        executables: &["eat"],
        server: Server::Leaker(10 << 20),
        ports: &[8080],
        about: "Takes 10 MiB more memory each second.",
        ..DEFAULT
    },
    Image {
        names: &["binnacle/slow-starter", "slow-starter"],
        size: 30_000_000,
        entrypoint: &["/server"],
        executables: &["server"],
        server: Server::Plain,
        ports: &[8080],
        banner: &["loading data, this takes a while"],
        startup_ms: 30_000,
        about: "Answers on port 8080 after 30 s.",
        ..DEFAULT
    },
    Image {
        names: &["binnacle/crasher", "crasher"],
        size: 5_000_000,
        entrypoint: &["/crash"],
        executables: &["crash"],
        server: Server::Crasher(2_000, 1),
        banner: &["starting", "fatal: cannot connect to the database"],
        about: "Ends with exit code 1 after 2 s.",
        ..DEFAULT
    },
    Image {
        names: &["binnacle/deadlocker", "deadlocker", "zombie"],
        size: 25_000_000,
        entrypoint: &["/server"],
        executables: &["server"],
        server: Server::Deadlocker(30_000),
        ports: &[8080],
        banner: &["listening on port 8080"],
        term: Term::Ignore,
        about: "Answers on port 8080 for 30 s, then keeps its process and answers nothing any more.",
        ..DEFAULT
    },
];

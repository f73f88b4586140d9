//! Commands and scripts in containers, as `kubectl exec` and manifests run them.

mod world;

use api::{ObjectRef, kind_of};
use client::wire::HttpReply;
use kubelet::{Call, CallReply, Finished, SessionStep};
use world::World;

fn web() -> ObjectRef {
    ObjectRef::new(kind_of::POD, "default", "web")
}

/// Runs a script in the first container of the pod `web`; the network answers 200 to `http://there`.
fn sh(world: &mut World, script: &str) -> Finished {
    let argv = ["sh", "-c", script].map(String::from);
    let now = world.now;
    let mut session = world.kubelets.exec(now, &web(), "", &argv, "").expect("a session");
    loop {
        match world.kubelets.go_on(&mut session) {
            SessionStep::Done(done) => return done,
            SessionStep::Call(call) => {
                let reply = reply(&call);
                world.kubelets.answer(&mut session, &reply);
            }
        }
    }
}

fn reply(call: &Call) -> CallReply {
    match call {
        Call::Http { url, .. } if url.starts_with("http://there") => {
            CallReply::Http(HttpReply { status: 200, body: "hello\n".into(), ..HttpReply::default() })
        }
        Call::Resolve { name } if name == "there" => {
            CallReply::Addresses(vec!["10.96.0.7".into()], "there.default.svc.cluster.local".into())
        }
        _ => CallReply::NoHost,
    }
}

fn busybox(world: &mut World) {
    world.pod(
        r#"{"containers":[{"name":"c","image":"busybox:1.36","command":["sleep","3600"],
        "env":[{"name":"GREETING","value":"hi there"}],
        "volumeMounts":[{"name":"scratch","mountPath":"/scratch"}]}],"volumes":[{"name":"scratch","emptyDir":{}}]}"#,
    );
    assert!(world.settle(60.0), "a program that only sleeps is no work");
    assert_eq!(world.state(), "Running c=running(0)!");
}

#[test]
fn scripts_do_what_a_shell_does() {
    let mut world = World::one();
    busybox(&mut world);
    for (script, out) in [
        ("echo hi", "hi\n"),
        ("echo $HOSTNAME $HOME", "web /root\n"),
        ("echo $GREETING; echo \"$GREETING\" | wc -w", "hi there\n2\n"),
        ("for i in 1 2 3; do echo -n $i; done; echo", "123\n"),
        ("i=0; while [ $i -lt 3 ]; do i=$((i+1)); done; echo $i", "3\n"),
        ("x=$(echo a; echo b); echo $x", "a b\n"),
        ("echo one > /tmp/f; echo two >> /tmp/f; cat /tmp/f | sort -r", "two\none\n"),
        ("false || echo no; true && echo yes", "no\nyes\n"),
        ("if [ -f /nope ]; then echo a; else echo b; fi", "b\n"),
        ("case abc in a*) echo A;; *) echo other;; esac", "A\n"),
        ("f() { echo $1; return 3; }; f x; echo $?", "x\n3\n"),
        ("seq 5 | grep -v 3 | tail -n 2", "4\n5\n"),
        ("printf '%s-%03d\\n' a 7", "a-007\n"),
        ("cat <<EOF\n$GREETING\nEOF", "hi there\n"),
        ("hostname; whoami", "web\nroot\n"),
        ("(cd /tmp; pwd); pwd", "/tmp\n/\n"),
        ("echo a b c | cut -d ' ' -f 2 | tr a-z A-Z", "B\n"),
        ("echo ${UNSET:-default} ${GREETING%% *}", "default hi\n"),
        ("while true; do echo once; break; done", "once\n"),
        ("for i in 1 2 3; do [ $i = 2 ] && continue; echo $i; done", "1\n3\n"),
        ("echo err >&2; echo out", "out\n"),
        ("set -- a b; echo $# $2; shift; echo $1", "2 b\nb\n"),
        ("echo 'a' \"b c\" | while read x y; do echo $y-$x; done", "b c-a\n"),
        ("ls /scratch; echo x > /scratch/f; ls /scratch", "f\n"),
        ("wget -q -O- http://there/", "hello\n"),
        ("curl -s -o /dev/null -w '%{http_code}\\n' http://there", "200\n"),
        ("sh -c 'echo inner $0'", "inner sh\n"),
    ] {
        let done = sh(&mut world, script);
        assert_eq!(done.stdout, out, "{script}: {done:?}");
    }
}

#[test]
fn failures_have_their_codes_and_texts() {
    let mut world = World::one();
    busybox(&mut world);
    for (script, code, err) in [
        ("exit 3", 3, ""),
        ("nosuch", 127, "sh: nosuch: not found\n"),
        ("cat /nope", 1, "cat: can't open '/nope': No such file or directory\n"),
        ("echo 'a", 2, "sh: syntax error: unterminated quoted string\n"),
        ("curl http://nowhere", 6, "curl: (6) Could not resolve host: nowhere\n"),
        (
            "wget -q -O- http://localhost:81",
            1,
            "wget: can't connect to remote host (localhost:81): Connection refused\n",
        ),
        ("set -e; false; echo not here", 1, ""),
    ] {
        let done = sh(&mut world, script);
        assert_eq!((done.code, done.stderr.as_str()), (code, err), "{script}: {done:?}");
    }
    let done = sh(&mut world, "nslookup there");
    assert!(done.stdout.contains("Name:\tthere.default.svc.cluster.local\nAddress: 10.96.0.7\n"), "{done:?}");
    let done = sh(&mut world, "sleep 5; date +%s");
    assert_eq!(done.took.as_secs(), 5);
    let done = sh(&mut world, "while true; do :; done");
    assert_ne!(done.code, 0, "an endless loop ends somewhere");
}

#[test]
fn a_program_that_is_not_there_is_named() {
    let mut world = World::one();
    busybox(&mut world);
    let now = world.now;
    let why = world.kubelets.exec(now, &web(), "c", &["bashful".into()], "").expect_err("no such program");
    assert!(why.contains("exec: \"bashful\": executable file not found in $PATH"), "{why}");
}

#[test]
fn a_main_script_writes_to_the_log_and_ends_with_its_code() {
    let mut world = World::one();
    world.pod(
        r#"{"restartPolicy":"Never","containers":[{"name":"c","image":"busybox","command":["sh","-c","for i in 1 2 3; do echo line $i; sleep 1; done; exit 4"]}]}"#,
    );
    assert!(world.settle(60.0));
    assert_eq!(world.state(), "Failed c=Error 4(0)");
    let lines = world.kubelets.logs(&web(), "c", false).expect("logs");
    let texts: Vec<&str> = lines.iter().map(|(_, l)| l.as_str()).collect();
    assert_eq!(texts, ["line 1", "line 2", "line 3"]);
    assert_eq!(lines[2].0.since(lines[0].0).as_secs(), 2);
}

#[test]
fn a_main_loop_is_not_work_and_asks_the_network() {
    let mut world = World::one();
    world.pod(
        r#"{"containers":[{"name":"c","image":"busybox","command":["sh","-c","while true; do wget -q -O- http://there; sleep 2; done"]}]}"#,
    );
    world.advance(3.0);
    for _ in 0..15 {
        let calls = world.kubelets.calls();
        assert_eq!(calls.len(), 1);
        let answer = reply(&calls[0].call);
        world.with(|k, ctx| k.answer_call(ctx, &calls[0], &answer));
        world.advance(2.5);
    }
    assert!(world.settle(60.0), "a loop that goes round and round is no work");
    let lines = world.kubelets.logs(&web(), "c", false).expect("logs");
    assert_eq!(lines.len(), 15);
}

#[test]
fn a_script_may_start_the_image_s_server() {
    let mut world = World::one();
    world.pod(
        r#"{"containers":[{"name":"c","image":"nginx","command":["sh","-c","echo my page > /usr/share/nginx/html/index.html; exec nginx -g 'daemon off;'"]}]}"#,
    );
    world.settle(60.0);
    let done = sh(&mut world, "curl -s localhost");
    assert_eq!(done.stdout, "my page\n");
}

#[test]
fn a_shell_without_work_ends_at_once_and_ignores_sigterm_while_it_sleeps() {
    let mut world = World::one();
    world.pod(r#"{"containers":[{"name":"c","image":"busybox"}]}"#);
    world.advance(10.0);
    assert!(world.state().contains("c=CrashLoopBackOff") || world.state().contains("Completed 0"), "{}", world.state());
    let mut world = World::one();
    busybox(&mut world);
    let start = world.now;
    world.delete_pod(None);
    world.settle(60.0);
    assert_eq!(world.state(), "gone");
    assert!(world.now.since(start).as_secs() >= 30, "number 1 of a container ignores SIGTERM");
}

#[test]
fn mounted_config_maps_follow_their_object() {
    let mut world = World::one();
    let map =
        |level: &str| format!(r#"{{"metadata":{{"name":"cfg","namespace":"default"}},"data":{{"level":"{level}"}}}}"#);
    world.put(&map("low"), kind_of::CONFIG_MAP);
    world.pod(
        r#"{"containers":[{"name":"c","image":"busybox:1.36","command":["sleep","3600"],
        "env":[{"name":"LEVEL","valueFrom":{"configMapKeyRef":{"name":"cfg","key":"level"}}}],
        "volumeMounts":[{"name":"v","mountPath":"/cfg"}]}],"volumes":[{"name":"v","configMap":{"name":"cfg"}}]}"#,
    );
    world.settle(60.0);
    assert_eq!(sh(&mut world, "cat /cfg/level; echo; echo $LEVEL").stdout, "low\nlow\n");
    world.put(&map("high"), kind_of::CONFIG_MAP);
    world.advance(1.0);
    assert_eq!(sh(&mut world, "cat /cfg/level").stdout, "low", "the kubelet looks at it with its next sync");
    world.advance(120.0);
    assert_eq!(sh(&mut world, "cat /cfg/level; echo; echo $LEVEL").stdout, "high\nlow\n");
}

//! Round trips through the generated structs.

use crate::codec::{Problem, decode};
use crate::{Obj, json, kind_of};

#[test]
fn a_deployment_keeps_every_field_and_tells_what_it_does_not_know() {
    let text = r#"{"kind":"Deployment","apiVersion":"apps/v1","metadata":{"name":"web","labels":{"a":"b"}},"spec":{"replicas":0,"selector":{"matchLabels":{"app":"web"}},"template":{"metadata":{"labels":{"app":"web"}},"spec":{"containers":[{"name":"c","image":"nginx","ports":[{"containerPort":80}],"resources":{"limits":{"cpu":"1.5"}},"imge":"x"}]}},"strategy":{}},"status":{}}"#;
    let node = json::parse(text).expect("valid");
    let mut obj = Obj::empty(kind_of::DEPLOYMENT);
    let mut problems = Vec::new();
    decode(&node, obj.resource_mut(), &mut problems);
    assert_eq!(
        problems.iter().filter_map(Problem::strict).collect::<Vec<_>>(),
        ["unknown field \"spec.template.spec.containers[0].imge\""]
    );
    assert_eq!(obj.to_json(), text.replace(",\"imge\":\"x\"", "").replace("1.5", "1500m"));
}

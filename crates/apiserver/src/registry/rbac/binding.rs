//! RoleBindings and ClusterRoleBindings. Plays `pkg/registry/rbac/{rolebinding,clusterrolebinding}`, their defaults and
//! `Validate(Cluster)RoleBinding…`.

use crate::registry::draft::{Draft, fill, list};
use crate::registry::rules::Rules;
use crate::validation::cause::IMMUTABLE;
use crate::validation::{Causes, Go, Path, meta};
use api::rbac::{ClusterRoleBinding, RoleBinding, RoleRef, Subject};
use api::{List, Obj};

/// The strategy of RoleBindings.
pub struct RoleBindings;
/// The strategy of ClusterRoleBindings.
pub struct ClusterRoleBindings;

const GROUP: &str = "rbac.authorization.k8s.io";

/// The two kinds differ in what they may refer to.
macro_rules! binding {
    ($strategy:ident, $kind:ident, $roles:expr, $namespaced:expr) => {
        impl Rules for $strategy {
            type Object = $kind;

            fn name(&self) -> meta::NameRule {
                meta::path_segment
            }

            fn has_status(&self) -> bool {
                false
            }

            fn default(&self, obj: &mut Obj) {
                if let Some(subjects) = list(&obj.get::<$kind>().subjects, subject_defaults) {
                    obj.get_mut::<$kind>().subjects = subjects;
                }
                if obj.get::<$kind>().role_ref.api_group.is_empty() {
                    obj.get_mut::<$kind>().role_ref.api_group = GROUP.into();
                }
            }

            fn check(&self, obj: &$kind, causes: &mut Causes) {
                role_ref(&obj.role_ref, $roles, causes);
                subjects(&obj.subjects, $namespaced, causes);
            }

            fn check_update(&self, new: &$kind, old: &$kind, causes: &mut Causes) {
                self.check_metadata(new, causes);
                self.check(new, causes);
                if new.role_ref != old.role_ref {
                    causes.invalid(&Path::new("roleRef"), Go(&new.role_ref), IMMUTABLE);
                }
            }

            fn allows_create_on_update(&self) -> bool {
                true
            }
        }
    };
}

binding!(RoleBindings, RoleBinding, &["Role", "ClusterRole"], true);
binding!(ClusterRoleBindings, ClusterRoleBinding, &["ClusterRole"], false);

fn subject_defaults(subject: &mut Draft<'_, Subject>) {
    if matches!(subject.kind.as_str(), "User" | "Group") {
        fill!(subject, api_group, GROUP);
    }
}

fn role_ref(r: &RoleRef, kinds: &[&str], causes: &mut Causes) {
    let path = Path::new("roleRef");
    if r.api_group != GROUP {
        causes.not_supported(&path.child("apiGroup"), &r.api_group, &[GROUP]);
    }
    if !kinds.contains(&r.kind.as_str()) {
        causes.not_supported(&path.child("kind"), &r.kind, kinds);
    }
    let name = path.child("name");
    if r.name.is_empty() {
        causes.declared(|causes| causes.required(&name, ""));
    } else {
        causes.invalid_each(&name, &r.name, meta::path_segment(&r.name, false));
    }
}

fn subjects(list: &List<Subject>, namespaced: bool, causes: &mut Causes) {
    let path = Path::new("subjects");
    for (i, subject) in list.iter().enumerate() {
        let item = path.index(i);
        let (name, group) = (item.child("name"), item.child("apiGroup"));
        if subject.name.is_empty() {
            causes.declared(|causes| causes.required(&name, ""));
        }
        match subject.kind.as_str() {
            "ServiceAccount" => {
                if !subject.name.is_empty() {
                    causes.invalid_each(&name, &subject.name, meta::subdomain(&subject.name, false));
                }
                if !subject.api_group.is_empty() {
                    causes.not_supported(&group, &subject.api_group, &[""]);
                }
                if !namespaced && subject.namespace.is_empty() {
                    causes.required(&item.child("namespace"), "");
                }
            }
            "User" | "Group" => {
                if subject.api_group != GROUP {
                    causes.not_supported(&group, &subject.api_group, &[GROUP]);
                }
            }
            _ => causes.not_supported(&item.child("kind"), &subject.kind, &["ServiceAccount", "User", "Group"]),
        }
    }
}

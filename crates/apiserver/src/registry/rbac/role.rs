//! Roles and ClusterRoles. Plays `pkg/registry/rbac/{role,clusterrole}` and `Validate(Cluster)Role…`.

use crate::registry::rules::Rules;
use crate::validation::{Causes, Path, meta};
use api::List;
use api::rbac::{ClusterRole, PolicyRule, Role};

/// The strategy of Roles.
pub struct Roles;
/// The strategy of ClusterRoles.
pub struct ClusterRoles;

impl Rules for Roles {
    type Object = Role;

    fn name(&self) -> meta::NameRule {
        meta::path_segment
    }

    fn has_status(&self) -> bool {
        false
    }

    fn check(&self, obj: &Role, causes: &mut Causes) {
        rules(&obj.rules, true, causes);
    }

    fn check_update(&self, new: &Role, _old: &Role, causes: &mut Causes) {
        self.check_metadata(new, causes);
        self.check(new, causes);
    }

    fn allows_create_on_update(&self) -> bool {
        true
    }
}

impl Rules for ClusterRoles {
    type Object = ClusterRole;

    fn name(&self) -> meta::NameRule {
        meta::path_segment
    }

    fn has_status(&self) -> bool {
        false
    }

    fn check(&self, obj: &ClusterRole, causes: &mut Causes) {
        rules(&obj.rules, false, causes);
        if let Some(aggregation) = &obj.aggregation_rule {
            let field = Path::new("aggregationRule.clusterRoleSelectors");
            if aggregation.cluster_role_selectors.is_empty() {
                let detail = "at least one clusterRoleSelector required if aggregationRule is non-nil";
                causes.required(&field, detail);
            }
            for (i, selector) in aggregation.cluster_role_selectors.iter().enumerate() {
                meta::label_selector(selector, &field.index(i), causes);
            }
        }
    }

    fn check_update(&self, new: &ClusterRole, _old: &ClusterRole, causes: &mut Causes) {
        self.check_metadata(new, causes);
        self.check(new, causes);
    }

    fn allows_create_on_update(&self) -> bool {
        true
    }
}

fn rules(list: &List<PolicyRule>, namespaced: bool, causes: &mut Causes) {
    let path = Path::new("rules");
    for (i, rule) in list.iter().enumerate() {
        let item = path.index(i);
        if rule.verbs.is_empty() {
            causes.declared(|causes| causes.required(&item.child("verbs"), ""));
        }
        if !rule.non_resource_urls.is_empty() {
            let field = item.child("nonResourceURLs");
            if namespaced {
                let detail = "namespaced rules cannot apply to non-resource URLs";
                causes.invalid(&field, &rule.non_resource_urls, detail);
            }
            if !rule.api_groups.is_empty() || !rule.resources.is_empty() || !rule.resource_names.is_empty() {
                let detail = "rules cannot apply to both regular resources and non-resource URLs";
                causes.invalid(&field, &rule.non_resource_urls, detail);
            }
            continue;
        }
        if rule.api_groups.is_empty() {
            causes.required(&item.child("apiGroups"), "resource rules must supply at least one api group");
        }
        if rule.resources.is_empty() {
            causes.required(&item.child("resources"), "resource rules must supply at least one resource");
        }
    }
}

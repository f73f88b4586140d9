//! The structs of `batch/v1`. Written by `cargo xtask generate`; do not edit.

#![allow(clippy::all, unused_imports)]

use crate::kind::Kind;
use crate::object::{Resource, Typed};
use crate::quantity::Quantity;
use crate::reflect::{Field, Get, Keep, ListType, Reflect, Set, Shape, Struct, Type, no_field};
use crate::scalars::{Bytes, IntOrString, MicroTime, Time};
use crate::share::{Dict, List, Ptr, Str};
use crate::value::Value;
use std::sync::Arc;

/// CronJob represents the configuration of a single cron job.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CronJob {
    /// Kind is a string value representing the REST resource this object represents.
    pub kind: Str,
    /// APIVersion defines the versioned schema of this representation of an object.
    pub api_version: Str,
    /// Standard object's metadata.
    pub metadata: super::meta_v1::ObjectMeta,
    /// Specification of the desired behavior of a cron job, including the schedule.
    pub spec: Ptr<super::batch_v1::CronJobSpec>,
    /// Current status of a cron job.
    pub status: Ptr<super::batch_v1::CronJobStatus>,
}

/// The fields of [`CronJob`].
pub static CRON_JOB_SHAPE: Shape = Shape { name: "CronJob", definition: "io.k8s.api.batch.v1.CronJob", atomic: false, fields: &[
    Field { name: "kind", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "apiVersion", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "metadata", ty: &Type::Struct(&super::meta_v1::OBJECT_META_SHAPE), keep: Keep::Always, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "spec", ty: &Type::Struct(&super::batch_v1::CRON_JOB_SPEC_SHAPE), keep: Keep::Always, required: true, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "status", ty: &Type::Struct(&super::batch_v1::CRON_JOB_STATUS_SHAPE), keep: Keep::Always, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for CronJob {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.kind.is_zero() && self.api_version.is_zero() && self.metadata.is_zero() && self.spec.is_zero() && self.status.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for CronJob {
    fn shape(&self) -> &'static Shape {
        &CRON_JOB_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.kind,
            1 => &self.api_version,
            2 => &self.metadata,
            3 => &self.spec,
            4 => &self.status,
            _ => no_field("CronJob", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.kind,
            1 => &mut self.api_version,
            2 => &mut self.metadata,
            3 => &mut self.spec,
            4 => &mut self.status,
            _ => no_field("CronJob", i),
        }
    }
}

impl Resource for CronJob {
    fn kind(&self) -> Kind {
        crate::kinds::CRON_JOB
    }
    fn meta(&self) -> &super::meta_v1::ObjectMeta {
        &self.metadata
    }
    fn meta_mut(&mut self) -> &mut super::meta_v1::ObjectMeta {
        &mut self.metadata
    }
    fn share(&self) -> Arc<dyn Resource> {
        Arc::new(self.clone())
    }
}

impl Typed for CronJob {
    const KIND: Kind = crate::kinds::CRON_JOB;
}

/// CronJobSpec describes how the job execution will look like and when it will actually run.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CronJobSpec {
    /// The schedule in Cron format, see https://en.wikipedia.org/wiki/Cron.
    pub schedule: Str,
    /// The time zone name for the given schedule, see https://en.wikipedia.org/wiki/List_of_tz_database_time_zones.
    pub time_zone: Option<Str>,
    /// Optional deadline in seconds for starting the job if it misses scheduled time for any reason.
    pub starting_deadline_seconds: Option<i64>,
    /// Specifies how to treat concurrent executions of a Job.
    pub concurrency_policy: Str,
    /// This flag tells the controller to suspend subsequent executions, it does not apply to already started executions.
    pub suspend: Option<bool>,
    /// Specifies the job that will be created when executing a CronJob.
    pub job_template: super::batch_v1::JobTemplateSpec,
    /// The number of successful finished jobs to retain.
    pub successful_jobs_history_limit: Option<i32>,
    /// The number of failed finished jobs to retain.
    pub failed_jobs_history_limit: Option<i32>,
}

/// The fields of [`CronJobSpec`].
pub static CRON_JOB_SPEC_SHAPE: Shape = Shape { name: "CronJobSpec", definition: "io.k8s.api.batch.v1.CronJobSpec", atomic: false, fields: &[
    Field { name: "schedule", ty: &Type::Leaf("string"), keep: Keep::Always, required: true, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "timeZone", ty: &Type::Leaf("string"), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "startingDeadlineSeconds", ty: &Type::Leaf("int64"), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "concurrencyPolicy", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "suspend", ty: &Type::Leaf("bool"), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "jobTemplate", ty: &Type::Struct(&super::batch_v1::JOB_TEMPLATE_SPEC_SHAPE), keep: Keep::Always, required: true, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "successfulJobsHistoryLimit", ty: &Type::Leaf("int32"), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "failedJobsHistoryLimit", ty: &Type::Leaf("int32"), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for CronJobSpec {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.schedule.is_zero() && self.time_zone.is_zero() && self.starting_deadline_seconds.is_zero() && self.concurrency_policy.is_zero() && self.suspend.is_zero() && self.job_template.is_zero() && self.successful_jobs_history_limit.is_zero() && self.failed_jobs_history_limit.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for CronJobSpec {
    fn shape(&self) -> &'static Shape {
        &CRON_JOB_SPEC_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.schedule,
            1 => &self.time_zone,
            2 => &self.starting_deadline_seconds,
            3 => &self.concurrency_policy,
            4 => &self.suspend,
            5 => &self.job_template,
            6 => &self.successful_jobs_history_limit,
            7 => &self.failed_jobs_history_limit,
            _ => no_field("CronJobSpec", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.schedule,
            1 => &mut self.time_zone,
            2 => &mut self.starting_deadline_seconds,
            3 => &mut self.concurrency_policy,
            4 => &mut self.suspend,
            5 => &mut self.job_template,
            6 => &mut self.successful_jobs_history_limit,
            7 => &mut self.failed_jobs_history_limit,
            _ => no_field("CronJobSpec", i),
        }
    }
}

/// CronJobStatus represents the current state of a cron job.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CronJobStatus {
    /// A list of pointers to currently running jobs.
    pub active: List<super::core_v1::ObjectReference>,
    /// Information when was the last time the job was successfully scheduled.
    pub last_schedule_time: Option<Time>,
    /// Information when was the last time the job successfully completed.
    pub last_successful_time: Option<Time>,
}

/// The fields of [`CronJobStatus`].
pub static CRON_JOB_STATUS_SHAPE: Shape = Shape { name: "CronJobStatus", definition: "io.k8s.api.batch.v1.CronJobStatus", atomic: false, fields: &[
    Field { name: "active", ty: &Type::List(&Type::Struct(&super::core_v1::OBJECT_REFERENCE_SHAPE)), keep: Keep::NonZero, required: false, list: ListType::Atomic, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "lastScheduleTime", ty: &Type::Leaf("v1.Time"), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "lastSuccessfulTime", ty: &Type::Leaf("v1.Time"), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for CronJobStatus {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.active.is_zero() && self.last_schedule_time.is_zero() && self.last_successful_time.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for CronJobStatus {
    fn shape(&self) -> &'static Shape {
        &CRON_JOB_STATUS_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.active,
            1 => &self.last_schedule_time,
            2 => &self.last_successful_time,
            _ => no_field("CronJobStatus", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.active,
            1 => &mut self.last_schedule_time,
            2 => &mut self.last_successful_time,
            _ => no_field("CronJobStatus", i),
        }
    }
}

/// Job represents the configuration of a single job.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Job {
    /// Kind is a string value representing the REST resource this object represents.
    pub kind: Str,
    /// APIVersion defines the versioned schema of this representation of an object.
    pub api_version: Str,
    /// Standard object's metadata.
    pub metadata: super::meta_v1::ObjectMeta,
    /// Specification of the desired behavior of a job.
    pub spec: Ptr<super::batch_v1::JobSpec>,
    /// Current status of a job.
    pub status: Ptr<super::batch_v1::JobStatus>,
}

/// The fields of [`Job`].
pub static JOB_SHAPE: Shape = Shape { name: "Job", definition: "io.k8s.api.batch.v1.Job", atomic: false, fields: &[
    Field { name: "kind", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "apiVersion", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "metadata", ty: &Type::Struct(&super::meta_v1::OBJECT_META_SHAPE), keep: Keep::Always, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "spec", ty: &Type::Struct(&super::batch_v1::JOB_SPEC_SHAPE), keep: Keep::Always, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "status", ty: &Type::Struct(&super::batch_v1::JOB_STATUS_SHAPE), keep: Keep::Always, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for Job {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.kind.is_zero() && self.api_version.is_zero() && self.metadata.is_zero() && self.spec.is_zero() && self.status.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for Job {
    fn shape(&self) -> &'static Shape {
        &JOB_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.kind,
            1 => &self.api_version,
            2 => &self.metadata,
            3 => &self.spec,
            4 => &self.status,
            _ => no_field("Job", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.kind,
            1 => &mut self.api_version,
            2 => &mut self.metadata,
            3 => &mut self.spec,
            4 => &mut self.status,
            _ => no_field("Job", i),
        }
    }
}

impl Resource for Job {
    fn kind(&self) -> Kind {
        crate::kinds::JOB
    }
    fn meta(&self) -> &super::meta_v1::ObjectMeta {
        &self.metadata
    }
    fn meta_mut(&mut self) -> &mut super::meta_v1::ObjectMeta {
        &mut self.metadata
    }
    fn share(&self) -> Arc<dyn Resource> {
        Arc::new(self.clone())
    }
}

impl Typed for Job {
    const KIND: Kind = crate::kinds::JOB;
}

/// JobCondition describes current state of a job.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct JobCondition {
    /// Type of job condition, Complete or Failed.
    pub type_: Str,
    /// Status of the condition, one of True, False, Unknown.
    pub status: Str,
    /// Last time the condition was checked.
    pub last_probe_time: Time,
    /// Last time the condition transit from one status to another.
    pub last_transition_time: Time,
    /// (brief) reason for the condition's last transition.
    pub reason: Str,
    /// Human readable message indicating details about last transition.
    pub message: Str,
}

/// The fields of [`JobCondition`].
pub static JOB_CONDITION_SHAPE: Shape = Shape { name: "JobCondition", definition: "io.k8s.api.batch.v1.JobCondition", atomic: false, fields: &[
    Field { name: "type", ty: &Type::Leaf("string"), keep: Keep::Always, required: true, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "status", ty: &Type::Leaf("string"), keep: Keep::Always, required: true, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "lastProbeTime", ty: &Type::Leaf("v1.Time"), keep: Keep::Always, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "lastTransitionTime", ty: &Type::Leaf("v1.Time"), keep: Keep::Always, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "reason", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "message", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for JobCondition {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.type_.is_zero() && self.status.is_zero() && self.last_probe_time.is_zero() && self.last_transition_time.is_zero() && self.reason.is_zero() && self.message.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for JobCondition {
    fn shape(&self) -> &'static Shape {
        &JOB_CONDITION_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.type_,
            1 => &self.status,
            2 => &self.last_probe_time,
            3 => &self.last_transition_time,
            4 => &self.reason,
            5 => &self.message,
            _ => no_field("JobCondition", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.type_,
            1 => &mut self.status,
            2 => &mut self.last_probe_time,
            3 => &mut self.last_transition_time,
            4 => &mut self.reason,
            5 => &mut self.message,
            _ => no_field("JobCondition", i),
        }
    }
}

/// JobSchedulingConfiguration composes the reusable workload-aware scheduling building blocks.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct JobSchedulingConfiguration {
    /// SchedulingPolicy defines the scheduling policy for this Job.
    pub scheduling_policy: Option<Ptr<super::scheduling_v1alpha3::WorkloadPodGroupSchedulingPolicy>>,
    /// SchedulingConstraints defines scheduling constraints (e.g.
    pub scheduling_constraints: Option<Ptr<super::scheduling_v1alpha3::WorkloadPodGroupSchedulingConstraints>>,
    /// DisruptionMode defines the mode in which the Job's pods can be disrupted.
    pub disruption_mode: Option<Ptr<super::scheduling_v1alpha3::WorkloadPodGroupDisruptionMode>>,
    /// ResourceClaims defines which ResourceClaims may be shared among Pods in the Job.
    pub resource_claims: List<super::scheduling_v1alpha3::WorkloadPodGroupResourceClaim>,
}

/// The fields of [`JobSchedulingConfiguration`].
pub static JOB_SCHEDULING_CONFIGURATION_SHAPE: Shape = Shape { name: "JobSchedulingConfiguration", definition: "io.k8s.api.batch.v1.JobSchedulingConfiguration", atomic: false, fields: &[
    Field { name: "schedulingPolicy", ty: &Type::Struct(&super::scheduling_v1alpha3::WORKLOAD_POD_GROUP_SCHEDULING_POLICY_SHAPE), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "schedulingConstraints", ty: &Type::Struct(&super::scheduling_v1alpha3::WORKLOAD_POD_GROUP_SCHEDULING_CONSTRAINTS_SHAPE), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "disruptionMode", ty: &Type::Struct(&super::scheduling_v1alpha3::WORKLOAD_POD_GROUP_DISRUPTION_MODE_SHAPE), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "resourceClaims", ty: &Type::List(&Type::Struct(&super::scheduling_v1alpha3::WORKLOAD_POD_GROUP_RESOURCE_CLAIM_SHAPE)), keep: Keep::NonZero, required: false, list: ListType::Map, keys: &["name"], merge_key: "name", merge: true, retain_keys: false },
] };

impl Reflect for JobSchedulingConfiguration {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.scheduling_policy.is_zero() && self.scheduling_constraints.is_zero() && self.disruption_mode.is_zero() && self.resource_claims.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for JobSchedulingConfiguration {
    fn shape(&self) -> &'static Shape {
        &JOB_SCHEDULING_CONFIGURATION_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.scheduling_policy,
            1 => &self.scheduling_constraints,
            2 => &self.disruption_mode,
            3 => &self.resource_claims,
            _ => no_field("JobSchedulingConfiguration", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.scheduling_policy,
            1 => &mut self.scheduling_constraints,
            2 => &mut self.disruption_mode,
            3 => &mut self.resource_claims,
            _ => no_field("JobSchedulingConfiguration", i),
        }
    }
}

/// JobSpec describes how the job execution will look like.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct JobSpec {
    /// Specifies the maximum desired number of pods the job should run at any given time.
    pub parallelism: Option<i32>,
    /// Specifies the desired number of successfully finished pods the job should be run with.
    pub completions: Option<i32>,
    /// Specifies the duration in seconds relative to the startTime that the job may be continuously active before the system tries to terminate it; value must be posit
    pub active_deadline_seconds: Option<i64>,
    /// Specifies the policy of handling failed pods.
    pub pod_failure_policy: Option<Ptr<super::batch_v1::PodFailurePolicy>>,
    /// successPolicy specifies the policy when the Job can be declared as succeeded.
    pub success_policy: Option<Ptr<super::batch_v1::SuccessPolicy>>,
    /// Specifies the number of retries before marking this job failed.
    pub backoff_limit: Option<i32>,
    /// Specifies the limit for the number of retries within an index before marking this index as failed.
    pub backoff_limit_per_index: Option<i32>,
    /// Specifies the maximal number of failed indexes before marking the Job as failed, when backoffLimitPerIndex is set.
    pub max_failed_indexes: Option<i32>,
    /// A label query over pods that should match the pod count.
    pub selector: Option<Ptr<super::meta_v1::LabelSelector>>,
    /// manualSelector controls generation of pod labels and pod selectors.
    pub manual_selector: Option<bool>,
    /// Describes the pod that will be created when executing a job.
    pub template: Ptr<super::core_v1::PodTemplateSpec>,
    /// ttlSecondsAfterFinished limits the lifetime of a Job that has finished execution (either Complete or Failed).
    pub ttl_seconds_after_finished: Option<i32>,
    /// completionMode specifies how Pod completions are tracked.
    pub completion_mode: Option<Str>,
    /// suspend specifies whether the Job controller should create Pods or not.
    pub suspend: Option<bool>,
    /// podReplacementPolicy specifies when to create replacement Pods.
    pub pod_replacement_policy: Option<Str>,
    /// ManagedBy field indicates the controller that manages a Job.
    pub managed_by: Option<Str>,
    /// scheduling defines the Workload-aware Scheduling configuration for this Job.
    pub scheduling: Option<Ptr<super::batch_v1::JobSchedulingConfiguration>>,
}

/// The fields of [`JobSpec`].
pub static JOB_SPEC_SHAPE: Shape = Shape { name: "JobSpec", definition: "io.k8s.api.batch.v1.JobSpec", atomic: false, fields: &[
    Field { name: "parallelism", ty: &Type::Leaf("int32"), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "completions", ty: &Type::Leaf("int32"), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "activeDeadlineSeconds", ty: &Type::Leaf("int64"), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "podFailurePolicy", ty: &Type::Struct(&super::batch_v1::POD_FAILURE_POLICY_SHAPE), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "successPolicy", ty: &Type::Struct(&super::batch_v1::SUCCESS_POLICY_SHAPE), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "backoffLimit", ty: &Type::Leaf("int32"), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "backoffLimitPerIndex", ty: &Type::Leaf("int32"), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "maxFailedIndexes", ty: &Type::Leaf("int32"), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "selector", ty: &Type::Struct(&super::meta_v1::LABEL_SELECTOR_SHAPE), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "manualSelector", ty: &Type::Leaf("bool"), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "template", ty: &Type::Struct(&super::core_v1::POD_TEMPLATE_SPEC_SHAPE), keep: Keep::Always, required: true, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "ttlSecondsAfterFinished", ty: &Type::Leaf("int32"), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "completionMode", ty: &Type::Leaf("string"), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "suspend", ty: &Type::Leaf("bool"), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "podReplacementPolicy", ty: &Type::Leaf("string"), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "managedBy", ty: &Type::Leaf("string"), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "scheduling", ty: &Type::Struct(&super::batch_v1::JOB_SCHEDULING_CONFIGURATION_SHAPE), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for JobSpec {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.parallelism.is_zero() && self.completions.is_zero() && self.active_deadline_seconds.is_zero() && self.pod_failure_policy.is_zero() && self.success_policy.is_zero() && self.backoff_limit.is_zero() && self.backoff_limit_per_index.is_zero() && self.max_failed_indexes.is_zero() && self.selector.is_zero() && self.manual_selector.is_zero() && self.template.is_zero() && self.ttl_seconds_after_finished.is_zero() && self.completion_mode.is_zero() && self.suspend.is_zero() && self.pod_replacement_policy.is_zero() && self.managed_by.is_zero() && self.scheduling.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for JobSpec {
    fn shape(&self) -> &'static Shape {
        &JOB_SPEC_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.parallelism,
            1 => &self.completions,
            2 => &self.active_deadline_seconds,
            3 => &self.pod_failure_policy,
            4 => &self.success_policy,
            5 => &self.backoff_limit,
            6 => &self.backoff_limit_per_index,
            7 => &self.max_failed_indexes,
            8 => &self.selector,
            9 => &self.manual_selector,
            10 => &self.template,
            11 => &self.ttl_seconds_after_finished,
            12 => &self.completion_mode,
            13 => &self.suspend,
            14 => &self.pod_replacement_policy,
            15 => &self.managed_by,
            16 => &self.scheduling,
            _ => no_field("JobSpec", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.parallelism,
            1 => &mut self.completions,
            2 => &mut self.active_deadline_seconds,
            3 => &mut self.pod_failure_policy,
            4 => &mut self.success_policy,
            5 => &mut self.backoff_limit,
            6 => &mut self.backoff_limit_per_index,
            7 => &mut self.max_failed_indexes,
            8 => &mut self.selector,
            9 => &mut self.manual_selector,
            10 => &mut self.template,
            11 => &mut self.ttl_seconds_after_finished,
            12 => &mut self.completion_mode,
            13 => &mut self.suspend,
            14 => &mut self.pod_replacement_policy,
            15 => &mut self.managed_by,
            16 => &mut self.scheduling,
            _ => no_field("JobSpec", i),
        }
    }
}

/// JobStatus represents the current state of a Job.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct JobStatus {
    /// The latest available observations of an object's current state.
    pub conditions: List<super::batch_v1::JobCondition>,
    /// Represents time when the job controller started processing a job.
    pub start_time: Option<Time>,
    /// Represents time when the job was completed.
    pub completion_time: Option<Time>,
    /// The number of pending and running pods which are not terminating (without a deletionTimestamp).
    pub active: i32,
    /// The number of pods which reached phase Succeeded.
    pub succeeded: i32,
    /// The number of pods which reached phase Failed.
    pub failed: i32,
    /// The number of pods which are terminating (in phase Pending or Running and have a deletionTimestamp).
    pub terminating: Option<i32>,
    /// completedIndexes holds the completed indexes when .spec.completionMode = "Indexed" in a text format.
    pub completed_indexes: Str,
    /// FailedIndexes holds the failed indexes when spec.backoffLimitPerIndex is set.
    pub failed_indexes: Option<Str>,
    /// uncountedTerminatedPods holds the UIDs of Pods that have terminated but the job controller hasn't yet accounted for in the status counters.
    pub uncounted_terminated_pods: Option<Ptr<super::batch_v1::UncountedTerminatedPods>>,
    /// The number of active pods which have a Ready condition and are not terminating (without a deletionTimestamp).
    pub ready: Option<i32>,
}

/// The fields of [`JobStatus`].
pub static JOB_STATUS_SHAPE: Shape = Shape { name: "JobStatus", definition: "io.k8s.api.batch.v1.JobStatus", atomic: false, fields: &[
    Field { name: "conditions", ty: &Type::List(&Type::Struct(&super::batch_v1::JOB_CONDITION_SHAPE)), keep: Keep::NonZero, required: false, list: ListType::Atomic, keys: &[], merge_key: "type", merge: true, retain_keys: false },
    Field { name: "startTime", ty: &Type::Leaf("v1.Time"), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "completionTime", ty: &Type::Leaf("v1.Time"), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "active", ty: &Type::Leaf("int32"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "succeeded", ty: &Type::Leaf("int32"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "failed", ty: &Type::Leaf("int32"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "terminating", ty: &Type::Leaf("int32"), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "completedIndexes", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "failedIndexes", ty: &Type::Leaf("string"), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "uncountedTerminatedPods", ty: &Type::Struct(&super::batch_v1::UNCOUNTED_TERMINATED_PODS_SHAPE), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "ready", ty: &Type::Leaf("int32"), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for JobStatus {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.conditions.is_zero() && self.start_time.is_zero() && self.completion_time.is_zero() && self.active.is_zero() && self.succeeded.is_zero() && self.failed.is_zero() && self.terminating.is_zero() && self.completed_indexes.is_zero() && self.failed_indexes.is_zero() && self.uncounted_terminated_pods.is_zero() && self.ready.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for JobStatus {
    fn shape(&self) -> &'static Shape {
        &JOB_STATUS_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.conditions,
            1 => &self.start_time,
            2 => &self.completion_time,
            3 => &self.active,
            4 => &self.succeeded,
            5 => &self.failed,
            6 => &self.terminating,
            7 => &self.completed_indexes,
            8 => &self.failed_indexes,
            9 => &self.uncounted_terminated_pods,
            10 => &self.ready,
            _ => no_field("JobStatus", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.conditions,
            1 => &mut self.start_time,
            2 => &mut self.completion_time,
            3 => &mut self.active,
            4 => &mut self.succeeded,
            5 => &mut self.failed,
            6 => &mut self.terminating,
            7 => &mut self.completed_indexes,
            8 => &mut self.failed_indexes,
            9 => &mut self.uncounted_terminated_pods,
            10 => &mut self.ready,
            _ => no_field("JobStatus", i),
        }
    }
}

/// JobTemplateSpec describes the data a Job should have when created from a template
#[derive(Clone, Debug, Default, PartialEq)]
pub struct JobTemplateSpec {
    /// Standard object's metadata of the jobs created from this template.
    pub metadata: super::meta_v1::ObjectMeta,
    /// Specification of the desired behavior of the job.
    pub spec: super::batch_v1::JobSpec,
}

/// The fields of [`JobTemplateSpec`].
pub static JOB_TEMPLATE_SPEC_SHAPE: Shape = Shape { name: "JobTemplateSpec", definition: "io.k8s.api.batch.v1.JobTemplateSpec", atomic: false, fields: &[
    Field { name: "metadata", ty: &Type::Struct(&super::meta_v1::OBJECT_META_SHAPE), keep: Keep::Always, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "spec", ty: &Type::Struct(&super::batch_v1::JOB_SPEC_SHAPE), keep: Keep::Always, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for JobTemplateSpec {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.metadata.is_zero() && self.spec.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for JobTemplateSpec {
    fn shape(&self) -> &'static Shape {
        &JOB_TEMPLATE_SPEC_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.metadata,
            1 => &self.spec,
            _ => no_field("JobTemplateSpec", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.metadata,
            1 => &mut self.spec,
            _ => no_field("JobTemplateSpec", i),
        }
    }
}

/// PodFailurePolicy describes how failed pods influence the backoffLimit.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PodFailurePolicy {
    /// A list of pod failure policy rules.
    pub rules: List<super::batch_v1::PodFailurePolicyRule>,
}

/// The fields of [`PodFailurePolicy`].
pub static POD_FAILURE_POLICY_SHAPE: Shape = Shape { name: "PodFailurePolicy", definition: "io.k8s.api.batch.v1.PodFailurePolicy", atomic: false, fields: &[
    Field { name: "rules", ty: &Type::List(&Type::Struct(&super::batch_v1::POD_FAILURE_POLICY_RULE_SHAPE)), keep: Keep::Always, required: true, list: ListType::Atomic, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for PodFailurePolicy {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.rules.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for PodFailurePolicy {
    fn shape(&self) -> &'static Shape {
        &POD_FAILURE_POLICY_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.rules,
            _ => no_field("PodFailurePolicy", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.rules,
            _ => no_field("PodFailurePolicy", i),
        }
    }
}

/// PodFailurePolicyOnExitCodesRequirement describes the requirement for handling a failed pod based on its container exit codes.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PodFailurePolicyOnExitCodesRequirement {
    /// Restricts the check for exit codes to the container with the specified name.
    pub container_name: Option<Str>,
    /// Represents the relationship between the container exit code(s) and the specified values.
    pub operator: Str,
    /// Specifies the set of values.
    pub values: List<i32>,
}

/// The fields of [`PodFailurePolicyOnExitCodesRequirement`].
pub static POD_FAILURE_POLICY_ON_EXIT_CODES_REQUIREMENT_SHAPE: Shape = Shape { name: "PodFailurePolicyOnExitCodesRequirement", definition: "io.k8s.api.batch.v1.PodFailurePolicyOnExitCodesRequirement", atomic: false, fields: &[
    Field { name: "containerName", ty: &Type::Leaf("string"), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "operator", ty: &Type::Leaf("string"), keep: Keep::Always, required: true, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "values", ty: &Type::List(&Type::Leaf("int32")), keep: Keep::Always, required: true, list: ListType::Set, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for PodFailurePolicyOnExitCodesRequirement {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.container_name.is_zero() && self.operator.is_zero() && self.values.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for PodFailurePolicyOnExitCodesRequirement {
    fn shape(&self) -> &'static Shape {
        &POD_FAILURE_POLICY_ON_EXIT_CODES_REQUIREMENT_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.container_name,
            1 => &self.operator,
            2 => &self.values,
            _ => no_field("PodFailurePolicyOnExitCodesRequirement", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.container_name,
            1 => &mut self.operator,
            2 => &mut self.values,
            _ => no_field("PodFailurePolicyOnExitCodesRequirement", i),
        }
    }
}

/// PodFailurePolicyOnPodConditionsPattern describes a pattern for matching an actual pod condition type.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PodFailurePolicyOnPodConditionsPattern {
    /// Specifies the required Pod condition type.
    pub type_: Str,
    /// Specifies the required Pod condition status.
    pub status: Str,
}

/// The fields of [`PodFailurePolicyOnPodConditionsPattern`].
pub static POD_FAILURE_POLICY_ON_POD_CONDITIONS_PATTERN_SHAPE: Shape = Shape { name: "PodFailurePolicyOnPodConditionsPattern", definition: "io.k8s.api.batch.v1.PodFailurePolicyOnPodConditionsPattern", atomic: false, fields: &[
    Field { name: "type", ty: &Type::Leaf("string"), keep: Keep::Always, required: true, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "status", ty: &Type::Leaf("string"), keep: Keep::Always, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for PodFailurePolicyOnPodConditionsPattern {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.type_.is_zero() && self.status.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for PodFailurePolicyOnPodConditionsPattern {
    fn shape(&self) -> &'static Shape {
        &POD_FAILURE_POLICY_ON_POD_CONDITIONS_PATTERN_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.type_,
            1 => &self.status,
            _ => no_field("PodFailurePolicyOnPodConditionsPattern", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.type_,
            1 => &mut self.status,
            _ => no_field("PodFailurePolicyOnPodConditionsPattern", i),
        }
    }
}

/// PodFailurePolicyRule describes how a pod failure is handled when the requirements are met.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PodFailurePolicyRule {
    /// Specifies the action taken on a pod failure when the requirements are satisfied.
    pub action: Str,
    /// Represents the requirement on the container exit codes.
    pub on_exit_codes: Option<Ptr<super::batch_v1::PodFailurePolicyOnExitCodesRequirement>>,
    /// Represents the requirement on the pod conditions.
    pub on_pod_conditions: List<super::batch_v1::PodFailurePolicyOnPodConditionsPattern>,
}

/// The fields of [`PodFailurePolicyRule`].
pub static POD_FAILURE_POLICY_RULE_SHAPE: Shape = Shape { name: "PodFailurePolicyRule", definition: "io.k8s.api.batch.v1.PodFailurePolicyRule", atomic: false, fields: &[
    Field { name: "action", ty: &Type::Leaf("string"), keep: Keep::Always, required: true, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "onExitCodes", ty: &Type::Struct(&super::batch_v1::POD_FAILURE_POLICY_ON_EXIT_CODES_REQUIREMENT_SHAPE), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "onPodConditions", ty: &Type::List(&Type::Struct(&super::batch_v1::POD_FAILURE_POLICY_ON_POD_CONDITIONS_PATTERN_SHAPE)), keep: Keep::NonZero, required: false, list: ListType::Atomic, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for PodFailurePolicyRule {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.action.is_zero() && self.on_exit_codes.is_zero() && self.on_pod_conditions.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for PodFailurePolicyRule {
    fn shape(&self) -> &'static Shape {
        &POD_FAILURE_POLICY_RULE_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.action,
            1 => &self.on_exit_codes,
            2 => &self.on_pod_conditions,
            _ => no_field("PodFailurePolicyRule", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.action,
            1 => &mut self.on_exit_codes,
            2 => &mut self.on_pod_conditions,
            _ => no_field("PodFailurePolicyRule", i),
        }
    }
}

/// SuccessPolicy describes when a Job can be declared as succeeded based on the success of some indexes.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SuccessPolicy {
    /// rules represents the list of alternative rules for the declaring the Jobs as successful before `.status.succeeded ›= .spec.completions`.
    pub rules: List<super::batch_v1::SuccessPolicyRule>,
}

/// The fields of [`SuccessPolicy`].
pub static SUCCESS_POLICY_SHAPE: Shape = Shape { name: "SuccessPolicy", definition: "io.k8s.api.batch.v1.SuccessPolicy", atomic: false, fields: &[
    Field { name: "rules", ty: &Type::List(&Type::Struct(&super::batch_v1::SUCCESS_POLICY_RULE_SHAPE)), keep: Keep::Always, required: true, list: ListType::Atomic, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for SuccessPolicy {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.rules.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for SuccessPolicy {
    fn shape(&self) -> &'static Shape {
        &SUCCESS_POLICY_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.rules,
            _ => no_field("SuccessPolicy", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.rules,
            _ => no_field("SuccessPolicy", i),
        }
    }
}

/// SuccessPolicyRule describes rule for declaring a Job as succeeded.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SuccessPolicyRule {
    /// succeededIndexes specifies the set of indexes which need to be contained in the actual set of the succeeded indexes for the Job.
    pub succeeded_indexes: Option<Str>,
    /// succeededCount specifies the minimal required size of the actual set of the succeeded indexes for the Job.
    pub succeeded_count: Option<i32>,
}

/// The fields of [`SuccessPolicyRule`].
pub static SUCCESS_POLICY_RULE_SHAPE: Shape = Shape { name: "SuccessPolicyRule", definition: "io.k8s.api.batch.v1.SuccessPolicyRule", atomic: false, fields: &[
    Field { name: "succeededIndexes", ty: &Type::Leaf("string"), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "succeededCount", ty: &Type::Leaf("int32"), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for SuccessPolicyRule {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.succeeded_indexes.is_zero() && self.succeeded_count.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for SuccessPolicyRule {
    fn shape(&self) -> &'static Shape {
        &SUCCESS_POLICY_RULE_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.succeeded_indexes,
            1 => &self.succeeded_count,
            _ => no_field("SuccessPolicyRule", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.succeeded_indexes,
            1 => &mut self.succeeded_count,
            _ => no_field("SuccessPolicyRule", i),
        }
    }
}

/// UncountedTerminatedPods holds UIDs of Pods that have terminated but haven't been accounted in Job status counters.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct UncountedTerminatedPods {
    /// succeeded holds UIDs of succeeded Pods.
    pub succeeded: List<Str>,
    /// failed holds UIDs of failed Pods.
    pub failed: List<Str>,
}

/// The fields of [`UncountedTerminatedPods`].
pub static UNCOUNTED_TERMINATED_PODS_SHAPE: Shape = Shape { name: "UncountedTerminatedPods", definition: "io.k8s.api.batch.v1.UncountedTerminatedPods", atomic: false, fields: &[
    Field { name: "succeeded", ty: &Type::List(&Type::Leaf("string")), keep: Keep::NonZero, required: false, list: ListType::Set, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "failed", ty: &Type::List(&Type::Leaf("string")), keep: Keep::NonZero, required: false, list: ListType::Set, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for UncountedTerminatedPods {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.succeeded.is_zero() && self.failed.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for UncountedTerminatedPods {
    fn shape(&self) -> &'static Shape {
        &UNCOUNTED_TERMINATED_PODS_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.succeeded,
            1 => &self.failed,
            _ => no_field("UncountedTerminatedPods", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.succeeded,
            1 => &mut self.failed,
            _ => no_field("UncountedTerminatedPods", i),
        }
    }
}

//! The structs of `authentication/v1`. Written by `cargo xtask generate`; do not edit.

#![allow(clippy::all, unused_imports)]

use crate::kind::Kind;
use crate::object::{Resource, Typed};
use crate::quantity::Quantity;
use crate::reflect::{Field, Get, Keep, ListType, Reflect, Set, Shape, Struct, Type, no_field};
use crate::scalars::{Bytes, IntOrString, MicroTime, Time};
use crate::share::{Dict, List, Ptr, Str};
use crate::value::Value;
use std::sync::Arc;

/// BoundObjectReference is a reference to an object that a token is bound to.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct BoundObjectReference {
    /// kind of the referent.
    pub kind: Str,
    /// apiVersion is API version of the referent.
    pub api_version: Str,
    /// name of the referent.
    pub name: Str,
    /// uid of the referent.
    pub uid: Str,
}

/// The fields of [`BoundObjectReference`].
pub static BOUND_OBJECT_REFERENCE_SHAPE: Shape = Shape { name: "BoundObjectReference", definition: "io.k8s.api.authentication.v1.BoundObjectReference", atomic: false, fields: &[
    Field { name: "kind", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "apiVersion", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "name", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "uid", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for BoundObjectReference {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.kind.is_zero() && self.api_version.is_zero() && self.name.is_zero() && self.uid.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for BoundObjectReference {
    fn shape(&self) -> &'static Shape {
        &BOUND_OBJECT_REFERENCE_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.kind,
            1 => &self.api_version,
            2 => &self.name,
            3 => &self.uid,
            _ => no_field("BoundObjectReference", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.kind,
            1 => &mut self.api_version,
            2 => &mut self.name,
            3 => &mut self.uid,
            _ => no_field("BoundObjectReference", i),
        }
    }
}

/// SelfSubjectReview contains the user information that the kube-apiserver has about the user making this request.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SelfSubjectReview {
    /// Kind is a string value representing the REST resource this object represents.
    pub kind: Str,
    /// APIVersion defines the versioned schema of this representation of an object.
    pub api_version: Str,
    /// metadata is standard object's metadata.
    pub metadata: super::meta_v1::ObjectMeta,
    /// status is filled in by the server with the user attributes.
    pub status: Ptr<super::authentication_v1::SelfSubjectReviewStatus>,
}

/// The fields of [`SelfSubjectReview`].
pub static SELF_SUBJECT_REVIEW_SHAPE: Shape = Shape { name: "SelfSubjectReview", definition: "io.k8s.api.authentication.v1.SelfSubjectReview", atomic: false, fields: &[
    Field { name: "kind", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "apiVersion", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "metadata", ty: &Type::Struct(&super::meta_v1::OBJECT_META_SHAPE), keep: Keep::Always, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "status", ty: &Type::Struct(&super::authentication_v1::SELF_SUBJECT_REVIEW_STATUS_SHAPE), keep: Keep::Always, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for SelfSubjectReview {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.kind.is_zero() && self.api_version.is_zero() && self.metadata.is_zero() && self.status.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for SelfSubjectReview {
    fn shape(&self) -> &'static Shape {
        &SELF_SUBJECT_REVIEW_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.kind,
            1 => &self.api_version,
            2 => &self.metadata,
            3 => &self.status,
            _ => no_field("SelfSubjectReview", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.kind,
            1 => &mut self.api_version,
            2 => &mut self.metadata,
            3 => &mut self.status,
            _ => no_field("SelfSubjectReview", i),
        }
    }
}

impl Resource for SelfSubjectReview {
    fn kind(&self) -> Kind {
        crate::kinds::SELF_SUBJECT_REVIEW
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

impl Typed for SelfSubjectReview {
    const KIND: Kind = crate::kinds::SELF_SUBJECT_REVIEW;
}

/// SelfSubjectReviewStatus is filled by the kube-apiserver and sent back to a user.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SelfSubjectReviewStatus {
    /// userInfo is a set of attributes belonging to the user making this request.
    pub user_info: super::authentication_v1::UserInfo,
}

/// The fields of [`SelfSubjectReviewStatus`].
pub static SELF_SUBJECT_REVIEW_STATUS_SHAPE: Shape = Shape { name: "SelfSubjectReviewStatus", definition: "io.k8s.api.authentication.v1.SelfSubjectReviewStatus", atomic: false, fields: &[
    Field { name: "userInfo", ty: &Type::Struct(&super::authentication_v1::USER_INFO_SHAPE), keep: Keep::Always, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for SelfSubjectReviewStatus {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.user_info.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for SelfSubjectReviewStatus {
    fn shape(&self) -> &'static Shape {
        &SELF_SUBJECT_REVIEW_STATUS_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.user_info,
            _ => no_field("SelfSubjectReviewStatus", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.user_info,
            _ => no_field("SelfSubjectReviewStatus", i),
        }
    }
}

/// TokenRequest requests a token for a given service account.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct TokenRequest {
    /// Kind is a string value representing the REST resource this object represents.
    pub kind: Str,
    /// APIVersion defines the versioned schema of this representation of an object.
    pub api_version: Str,
    /// metadata is the standard object's metadata.
    pub metadata: super::meta_v1::ObjectMeta,
    /// spec holds information about the request being evaluated
    pub spec: Ptr<super::authentication_v1::TokenRequestSpec>,
    /// status is filled in by the server and indicates whether the token can be authenticated.
    pub status: Ptr<super::authentication_v1::TokenRequestStatus>,
}

/// The fields of [`TokenRequest`].
pub static TOKEN_REQUEST_SHAPE: Shape = Shape { name: "TokenRequest", definition: "io.k8s.api.authentication.v1.TokenRequest", atomic: false, fields: &[
    Field { name: "kind", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "apiVersion", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "metadata", ty: &Type::Struct(&super::meta_v1::OBJECT_META_SHAPE), keep: Keep::Always, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "spec", ty: &Type::Struct(&super::authentication_v1::TOKEN_REQUEST_SPEC_SHAPE), keep: Keep::Always, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "status", ty: &Type::Struct(&super::authentication_v1::TOKEN_REQUEST_STATUS_SHAPE), keep: Keep::Always, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for TokenRequest {
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

impl Struct for TokenRequest {
    fn shape(&self) -> &'static Shape {
        &TOKEN_REQUEST_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.kind,
            1 => &self.api_version,
            2 => &self.metadata,
            3 => &self.spec,
            4 => &self.status,
            _ => no_field("TokenRequest", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.kind,
            1 => &mut self.api_version,
            2 => &mut self.metadata,
            3 => &mut self.spec,
            4 => &mut self.status,
            _ => no_field("TokenRequest", i),
        }
    }
}

/// TokenRequestSpec contains client provided parameters of a token request.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct TokenRequestSpec {
    /// audiences are the intendend audiences of the token.
    pub audiences: List<Str>,
    /// expirationSeconds is the requested duration of validity of the request.
    pub expiration_seconds: Option<i64>,
    /// boundObjectRef is a reference to an object that the token will be bound to.
    pub bound_object_ref: Option<Ptr<super::authentication_v1::BoundObjectReference>>,
    /// attestations is a map of well-known keys to string-slice values.
    pub attestations: Dict<List<Str>>,
}

/// The fields of [`TokenRequestSpec`].
pub static TOKEN_REQUEST_SPEC_SHAPE: Shape = Shape { name: "TokenRequestSpec", definition: "io.k8s.api.authentication.v1.TokenRequestSpec", atomic: false, fields: &[
    Field { name: "audiences", ty: &Type::List(&Type::Leaf("string")), keep: Keep::Always, required: false, list: ListType::Atomic, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "expirationSeconds", ty: &Type::Leaf("int64"), keep: Keep::AlwaysOrNull, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "boundObjectRef", ty: &Type::Struct(&super::authentication_v1::BOUND_OBJECT_REFERENCE_SHAPE), keep: Keep::AlwaysOrNull, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "attestations", ty: &Type::Dict(&Type::List(&Type::Leaf("string"))), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for TokenRequestSpec {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.audiences.is_zero() && self.expiration_seconds.is_zero() && self.bound_object_ref.is_zero() && self.attestations.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for TokenRequestSpec {
    fn shape(&self) -> &'static Shape {
        &TOKEN_REQUEST_SPEC_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.audiences,
            1 => &self.expiration_seconds,
            2 => &self.bound_object_ref,
            3 => &self.attestations,
            _ => no_field("TokenRequestSpec", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.audiences,
            1 => &mut self.expiration_seconds,
            2 => &mut self.bound_object_ref,
            3 => &mut self.attestations,
            _ => no_field("TokenRequestSpec", i),
        }
    }
}

/// TokenRequestStatus is the result of a token request.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct TokenRequestStatus {
    /// token is the opaque bearer token.
    pub token: Str,
    /// expirationTimestamp is the time of expiration of the returned token.
    pub expiration_timestamp: Time,
}

/// The fields of [`TokenRequestStatus`].
pub static TOKEN_REQUEST_STATUS_SHAPE: Shape = Shape { name: "TokenRequestStatus", definition: "io.k8s.api.authentication.v1.TokenRequestStatus", atomic: false, fields: &[
    Field { name: "token", ty: &Type::Leaf("string"), keep: Keep::Always, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "expirationTimestamp", ty: &Type::Leaf("v1.Time"), keep: Keep::Always, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for TokenRequestStatus {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.token.is_zero() && self.expiration_timestamp.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for TokenRequestStatus {
    fn shape(&self) -> &'static Shape {
        &TOKEN_REQUEST_STATUS_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.token,
            1 => &self.expiration_timestamp,
            _ => no_field("TokenRequestStatus", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.token,
            1 => &mut self.expiration_timestamp,
            _ => no_field("TokenRequestStatus", i),
        }
    }
}

/// TokenReview attempts to authenticate a token to a known user.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct TokenReview {
    /// Kind is a string value representing the REST resource this object represents.
    pub kind: Str,
    /// APIVersion defines the versioned schema of this representation of an object.
    pub api_version: Str,
    /// metadata is the standard object's metadata.
    pub metadata: super::meta_v1::ObjectMeta,
    /// spec holds information about the request being evaluated
    pub spec: Ptr<super::authentication_v1::TokenReviewSpec>,
    /// status is filled in by the server and indicates whether the request can be authenticated.
    pub status: Ptr<super::authentication_v1::TokenReviewStatus>,
}

/// The fields of [`TokenReview`].
pub static TOKEN_REVIEW_SHAPE: Shape = Shape { name: "TokenReview", definition: "io.k8s.api.authentication.v1.TokenReview", atomic: false, fields: &[
    Field { name: "kind", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "apiVersion", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "metadata", ty: &Type::Struct(&super::meta_v1::OBJECT_META_SHAPE), keep: Keep::Always, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "spec", ty: &Type::Struct(&super::authentication_v1::TOKEN_REVIEW_SPEC_SHAPE), keep: Keep::Always, required: true, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "status", ty: &Type::Struct(&super::authentication_v1::TOKEN_REVIEW_STATUS_SHAPE), keep: Keep::Always, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for TokenReview {
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

impl Struct for TokenReview {
    fn shape(&self) -> &'static Shape {
        &TOKEN_REVIEW_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.kind,
            1 => &self.api_version,
            2 => &self.metadata,
            3 => &self.spec,
            4 => &self.status,
            _ => no_field("TokenReview", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.kind,
            1 => &mut self.api_version,
            2 => &mut self.metadata,
            3 => &mut self.spec,
            4 => &mut self.status,
            _ => no_field("TokenReview", i),
        }
    }
}

impl Resource for TokenReview {
    fn kind(&self) -> Kind {
        crate::kinds::TOKEN_REVIEW
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

impl Typed for TokenReview {
    const KIND: Kind = crate::kinds::TOKEN_REVIEW;
}

/// TokenReviewSpec is a description of the token authentication request.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct TokenReviewSpec {
    /// token is the opaque bearer token.
    pub token: Str,
    /// audiences is a list of the identifiers that the resource server presented with the token identifies as.
    pub audiences: List<Str>,
}

/// The fields of [`TokenReviewSpec`].
pub static TOKEN_REVIEW_SPEC_SHAPE: Shape = Shape { name: "TokenReviewSpec", definition: "io.k8s.api.authentication.v1.TokenReviewSpec", atomic: false, fields: &[
    Field { name: "token", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: true, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "audiences", ty: &Type::List(&Type::Leaf("string")), keep: Keep::NonZero, required: false, list: ListType::Atomic, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for TokenReviewSpec {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.token.is_zero() && self.audiences.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for TokenReviewSpec {
    fn shape(&self) -> &'static Shape {
        &TOKEN_REVIEW_SPEC_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.token,
            1 => &self.audiences,
            _ => no_field("TokenReviewSpec", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.token,
            1 => &mut self.audiences,
            _ => no_field("TokenReviewSpec", i),
        }
    }
}

/// TokenReviewStatus is the result of the token authentication request.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct TokenReviewStatus {
    /// authenticated indicates that the token was associated with a known user.
    pub authenticated: bool,
    /// user is the UserInfo associated with the provided token.
    pub user: super::authentication_v1::UserInfo,
    /// audiences are audience identifiers chosen by the authenticator that are compatible with both the TokenReview and token.
    pub audiences: List<Str>,
    /// error indicates that the token couldn't be checked
    pub error: Str,
}

/// The fields of [`TokenReviewStatus`].
pub static TOKEN_REVIEW_STATUS_SHAPE: Shape = Shape { name: "TokenReviewStatus", definition: "io.k8s.api.authentication.v1.TokenReviewStatus", atomic: false, fields: &[
    Field { name: "authenticated", ty: &Type::Leaf("bool"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "user", ty: &Type::Struct(&super::authentication_v1::USER_INFO_SHAPE), keep: Keep::Always, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "audiences", ty: &Type::List(&Type::Leaf("string")), keep: Keep::NonZero, required: false, list: ListType::Atomic, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "error", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for TokenReviewStatus {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.authenticated.is_zero() && self.user.is_zero() && self.audiences.is_zero() && self.error.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for TokenReviewStatus {
    fn shape(&self) -> &'static Shape {
        &TOKEN_REVIEW_STATUS_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.authenticated,
            1 => &self.user,
            2 => &self.audiences,
            3 => &self.error,
            _ => no_field("TokenReviewStatus", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.authenticated,
            1 => &mut self.user,
            2 => &mut self.audiences,
            3 => &mut self.error,
            _ => no_field("TokenReviewStatus", i),
        }
    }
}

/// UserInfo holds the information about the user needed to implement the user.Info interface.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct UserInfo {
    /// username is the name that uniquely identifies this user among all active users.
    pub username: Str,
    /// uid is a unique value that identifies this user across time.
    pub uid: Str,
    /// groups is the names of groups this user is a part of.
    pub groups: List<Str>,
    /// extra is any additional information provided by the authenticator.
    pub extra: Dict<List<Str>>,
}

/// The fields of [`UserInfo`].
pub static USER_INFO_SHAPE: Shape = Shape { name: "UserInfo", definition: "io.k8s.api.authentication.v1.UserInfo", atomic: false, fields: &[
    Field { name: "username", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "uid", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "groups", ty: &Type::List(&Type::Leaf("string")), keep: Keep::NonZero, required: false, list: ListType::Atomic, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "extra", ty: &Type::Dict(&Type::List(&Type::Leaf("string"))), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for UserInfo {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.username.is_zero() && self.uid.is_zero() && self.groups.is_zero() && self.extra.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for UserInfo {
    fn shape(&self) -> &'static Shape {
        &USER_INFO_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.username,
            1 => &self.uid,
            2 => &self.groups,
            3 => &self.extra,
            _ => no_field("UserInfo", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.username,
            1 => &mut self.uid,
            2 => &mut self.groups,
            3 => &mut self.extra,
            _ => no_field("UserInfo", i),
        }
    }
}

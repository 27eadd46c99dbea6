// Generated from firmware/edits.schema.json by `npm run gen`. Do not edit.
"use strict";
export const validateEdits = validate10;
const schema11 = {"$schema":"http://json-schema.org/draft-07/schema#","$id":"https://harden.invalid/schema/edits.json","type":"object","additionalProperties":false,"required":["edits"],"properties":{"edits":{"type":"array","items":{"$ref":"#/definitions/edit"}}},"definitions":{"edit":{"type":"object","additionalProperties":false,"required":["id","file","anchor","replacement","reason"],"properties":{"id":{"type":"string","pattern":"^[a-z0-9]+(-[a-z0-9]+)*$","patternErrorMessage":"must be lower-case letters, digits and single dashes"},"file":{"type":"string","minLength":1},"anchor":{"type":"string","minLength":1},"replacement":{"type":"string"},"reason":{"type":"string","minLength":1},"upstream":{"type":"string","pattern":"^https://","patternErrorMessage":"must start with https://"},"when":{"type":"object","additionalProperties":false,"required":["features"],"properties":{"features":{"type":"object","additionalProperties":{"type":"string","enum":["on","off"]}}}}}}}};
const schema12 = {"type":"object","additionalProperties":false,"required":["id","file","anchor","replacement","reason"],"properties":{"id":{"type":"string","pattern":"^[a-z0-9]+(-[a-z0-9]+)*$","patternErrorMessage":"must be lower-case letters, digits and single dashes"},"file":{"type":"string","minLength":1},"anchor":{"type":"string","minLength":1},"replacement":{"type":"string"},"reason":{"type":"string","minLength":1},"upstream":{"type":"string","pattern":"^https://","patternErrorMessage":"must start with https://"},"when":{"type":"object","additionalProperties":false,"required":["features"],"properties":{"features":{"type":"object","additionalProperties":{"type":"string","enum":["on","off"]}}}}}};
const pattern0 = new RegExp("^[a-z0-9]+(-[a-z0-9]+)*$", "u");
const pattern1 = new RegExp("^https://", "u");

function validate10(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="https://harden.invalid/schema/edits.json" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.edits === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "edits"},message:"must have required property '"+"edits"+"'",schema:schema11.required,parentSchema:schema11,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!(key0 === "edits")){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema11,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.edits !== undefined){
let data0 = data.edits;
if(Array.isArray(data0)){
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
let data1 = data0[i0];
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
if(data1.id === undefined){
const err2 = {instancePath:instancePath+"/edits/" + i0,schemaPath:"#/definitions/edit/required",keyword:"required",params:{missingProperty: "id"},message:"must have required property '"+"id"+"'",schema:schema12.required,parentSchema:schema12,data:data1};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data1.file === undefined){
const err3 = {instancePath:instancePath+"/edits/" + i0,schemaPath:"#/definitions/edit/required",keyword:"required",params:{missingProperty: "file"},message:"must have required property '"+"file"+"'",schema:schema12.required,parentSchema:schema12,data:data1};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data1.anchor === undefined){
const err4 = {instancePath:instancePath+"/edits/" + i0,schemaPath:"#/definitions/edit/required",keyword:"required",params:{missingProperty: "anchor"},message:"must have required property '"+"anchor"+"'",schema:schema12.required,parentSchema:schema12,data:data1};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data1.replacement === undefined){
const err5 = {instancePath:instancePath+"/edits/" + i0,schemaPath:"#/definitions/edit/required",keyword:"required",params:{missingProperty: "replacement"},message:"must have required property '"+"replacement"+"'",schema:schema12.required,parentSchema:schema12,data:data1};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(data1.reason === undefined){
const err6 = {instancePath:instancePath+"/edits/" + i0,schemaPath:"#/definitions/edit/required",keyword:"required",params:{missingProperty: "reason"},message:"must have required property '"+"reason"+"'",schema:schema12.required,parentSchema:schema12,data:data1};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
for(const key1 in data1){
if(!(((((((key1 === "id") || (key1 === "file")) || (key1 === "anchor")) || (key1 === "replacement")) || (key1 === "reason")) || (key1 === "upstream")) || (key1 === "when"))){
const err7 = {instancePath:instancePath+"/edits/" + i0,schemaPath:"#/definitions/edit/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema12,data:data1};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data1.id !== undefined){
let data2 = data1.id;
if(typeof data2 === "string"){
if(!pattern0.test(data2)){
const err8 = {instancePath:instancePath+"/edits/" + i0+"/id",schemaPath:"#/definitions/edit/properties/id/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9]+(-[a-z0-9]+)*$"},message:"must match pattern \""+"^[a-z0-9]+(-[a-z0-9]+)*$"+"\"",schema:"^[a-z0-9]+(-[a-z0-9]+)*$",parentSchema:schema12.properties.id,data:data2};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
else {
const err9 = {instancePath:instancePath+"/edits/" + i0+"/id",schemaPath:"#/definitions/edit/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema12.properties.id.type,parentSchema:schema12.properties.id,data:data2};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data1.file !== undefined){
let data3 = data1.file;
if(typeof data3 === "string"){
if(data3.length < 1){
const err10 = {instancePath:instancePath+"/edits/" + i0+"/file",schemaPath:"#/definitions/edit/properties/file/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema12.properties.file,data:data3};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
else {
const err11 = {instancePath:instancePath+"/edits/" + i0+"/file",schemaPath:"#/definitions/edit/properties/file/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema12.properties.file.type,parentSchema:schema12.properties.file,data:data3};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data1.anchor !== undefined){
let data4 = data1.anchor;
if(typeof data4 === "string"){
if(data4.length < 1){
const err12 = {instancePath:instancePath+"/edits/" + i0+"/anchor",schemaPath:"#/definitions/edit/properties/anchor/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema12.properties.anchor,data:data4};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
else {
const err13 = {instancePath:instancePath+"/edits/" + i0+"/anchor",schemaPath:"#/definitions/edit/properties/anchor/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema12.properties.anchor.type,parentSchema:schema12.properties.anchor,data:data4};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data1.replacement !== undefined){
let data5 = data1.replacement;
if(typeof data5 !== "string"){
const err14 = {instancePath:instancePath+"/edits/" + i0+"/replacement",schemaPath:"#/definitions/edit/properties/replacement/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema12.properties.replacement.type,parentSchema:schema12.properties.replacement,data:data5};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data1.reason !== undefined){
let data6 = data1.reason;
if(typeof data6 === "string"){
if(data6.length < 1){
const err15 = {instancePath:instancePath+"/edits/" + i0+"/reason",schemaPath:"#/definitions/edit/properties/reason/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema12.properties.reason,data:data6};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
else {
const err16 = {instancePath:instancePath+"/edits/" + i0+"/reason",schemaPath:"#/definitions/edit/properties/reason/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema12.properties.reason.type,parentSchema:schema12.properties.reason,data:data6};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data1.upstream !== undefined){
let data7 = data1.upstream;
if(typeof data7 === "string"){
if(!pattern1.test(data7)){
const err17 = {instancePath:instancePath+"/edits/" + i0+"/upstream",schemaPath:"#/definitions/edit/properties/upstream/pattern",keyword:"pattern",params:{pattern: "^https://"},message:"must match pattern \""+"^https://"+"\"",schema:"^https://",parentSchema:schema12.properties.upstream,data:data7};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
else {
const err18 = {instancePath:instancePath+"/edits/" + i0+"/upstream",schemaPath:"#/definitions/edit/properties/upstream/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema12.properties.upstream.type,parentSchema:schema12.properties.upstream,data:data7};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data1.when !== undefined){
let data8 = data1.when;
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
if(data8.features === undefined){
const err19 = {instancePath:instancePath+"/edits/" + i0+"/when",schemaPath:"#/definitions/edit/properties/when/required",keyword:"required",params:{missingProperty: "features"},message:"must have required property '"+"features"+"'",schema:schema12.properties.when.required,parentSchema:schema12.properties.when,data:data8};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
for(const key2 in data8){
if(!(key2 === "features")){
const err20 = {instancePath:instancePath+"/edits/" + i0+"/when",schemaPath:"#/definitions/edit/properties/when/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties",schema:false,parentSchema:schema12.properties.when,data:data8};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data8.features !== undefined){
let data9 = data8.features;
if(data9 && typeof data9 == "object" && !Array.isArray(data9)){
for(const key3 in data9){
let data10 = data9[key3];
if(typeof data10 !== "string"){
const err21 = {instancePath:instancePath+"/edits/" + i0+"/when/features/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/definitions/edit/properties/when/properties/features/additionalProperties/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema12.properties.when.properties.features.additionalProperties.type,parentSchema:schema12.properties.when.properties.features.additionalProperties,data:data10};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
if(!((data10 === "on") || (data10 === "off"))){
const err22 = {instancePath:instancePath+"/edits/" + i0+"/when/features/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/definitions/edit/properties/when/properties/features/additionalProperties/enum",keyword:"enum",params:{allowedValues: schema12.properties.when.properties.features.additionalProperties.enum},message:"must be equal to one of the allowed values",schema:schema12.properties.when.properties.features.additionalProperties.enum,parentSchema:schema12.properties.when.properties.features.additionalProperties,data:data10};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
}
else {
const err23 = {instancePath:instancePath+"/edits/" + i0+"/when/features",schemaPath:"#/definitions/edit/properties/when/properties/features/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema12.properties.when.properties.features.type,parentSchema:schema12.properties.when.properties.features,data:data9};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
}
else {
const err24 = {instancePath:instancePath+"/edits/" + i0+"/when",schemaPath:"#/definitions/edit/properties/when/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema12.properties.when.type,parentSchema:schema12.properties.when,data:data8};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
}
else {
const err25 = {instancePath:instancePath+"/edits/" + i0,schemaPath:"#/definitions/edit/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema12.type,parentSchema:schema12,data:data1};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
}
else {
const err26 = {instancePath:instancePath+"/edits",schemaPath:"#/properties/edits/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema11.properties.edits.type,parentSchema:schema11.properties.edits,data:data0};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
}
else {
const err27 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema11.type,parentSchema:schema11,data};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
validate10.errors = vErrors;
return errors === 0;
}

// Generated from src/core/vault/vault.schema.json by `npm run gen`. Do not edit.
"use strict";
export const validateVault = validate10;
const schema11 = {"$schema":"http://json-schema.org/draft-07/schema#","$id":"https://harden.invalid/schema/vault.json","type":"object","additionalProperties":false,"required":["harden","version","master","recipients","owners"],"properties":{"harden":{"type":"string","const":"vault"},"version":{"type":"integer","const":1},"master":{"type":"string","pattern":"^[0-9a-f]{64}$"},"recipients":{"type":"array","items":{"type":"string","pattern":"^age1[0-9a-z]+$"}},"owners":{"type":"object","additionalProperties":{"type":"object","additionalProperties":{"$ref":"#/definitions/entry"}}}},"definitions":{"entry":{"type":"object","additionalProperties":false,"required":["current"],"properties":{"current":{"$ref":"#/definitions/version"},"previous":{"$ref":"#/definitions/version"}}},"version":{"type":"object","additionalProperties":false,"required":["generation"],"properties":{"generation":{"type":"integer","minimum":1,"maximum":1000000},"value":{"type":"string","minLength":1,"maxLength":4096}}}}};
const pattern0 = new RegExp("^[0-9a-f]{64}$", "u");
const pattern1 = new RegExp("^age1[0-9a-z]+$", "u");
const schema12 = {"type":"object","additionalProperties":false,"required":["current"],"properties":{"current":{"$ref":"#/definitions/version"},"previous":{"$ref":"#/definitions/version"}}};
const schema13 = {"type":"object","additionalProperties":false,"required":["generation"],"properties":{"generation":{"type":"integer","minimum":1,"maximum":1000000},"value":{"type":"string","minLength":1,"maxLength":4096}}};

function validate11(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.current === undefined) && (missing0 = "current")){
validate11.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((key0 === "current") || (key0 === "previous"))){
validate11.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.current !== undefined){
let data0 = data.current;
const _errs2 = errors;
const _errs3 = errors;
if(errors === _errs3){
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
let missing1;
if((data0.generation === undefined) && (missing1 = "generation")){
validate11.errors = [{instancePath:instancePath+"/current",schemaPath:"#/definitions/version/required",keyword:"required",params:{missingProperty: missing1}}];
return false;
}
else {
const _errs5 = errors;
for(const key1 in data0){
if(!((key1 === "generation") || (key1 === "value"))){
validate11.errors = [{instancePath:instancePath+"/current",schemaPath:"#/definitions/version/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1}}];
return false;
break;
}
}
if(_errs5 === errors){
if(data0.generation !== undefined){
let data1 = data0.generation;
const _errs6 = errors;
if(!(((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1)))){
validate11.errors = [{instancePath:instancePath+"/current/generation",schemaPath:"#/definitions/version/properties/generation/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs6){
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 > 1000000 || isNaN(data1)){
validate11.errors = [{instancePath:instancePath+"/current/generation",schemaPath:"#/definitions/version/properties/generation/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000}}];
return false;
}
else {
if(data1 < 1 || isNaN(data1)){
validate11.errors = [{instancePath:instancePath+"/current/generation",schemaPath:"#/definitions/version/properties/generation/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}}];
return false;
}
}
}
}
var valid2 = _errs6 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data0.value !== undefined){
let data2 = data0.value;
const _errs8 = errors;
if(errors === _errs8){
if(typeof data2 === "string"){
if(data2.length > 4096){
validate11.errors = [{instancePath:instancePath+"/current/value",schemaPath:"#/definitions/version/properties/value/maxLength",keyword:"maxLength",params:{limit: 4096}}];
return false;
}
else {
if(data2.length < 1){
validate11.errors = [{instancePath:instancePath+"/current/value",schemaPath:"#/definitions/version/properties/value/minLength",keyword:"minLength",params:{limit: 1}}];
return false;
}
}
}
else {
validate11.errors = [{instancePath:instancePath+"/current/value",schemaPath:"#/definitions/version/properties/value/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid2 = _errs8 === errors;
}
else {
var valid2 = true;
}
}
}
}
}
else {
validate11.errors = [{instancePath:instancePath+"/current",schemaPath:"#/definitions/version/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.previous !== undefined){
let data3 = data.previous;
const _errs10 = errors;
const _errs11 = errors;
if(errors === _errs11){
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
let missing2;
if((data3.generation === undefined) && (missing2 = "generation")){
validate11.errors = [{instancePath:instancePath+"/previous",schemaPath:"#/definitions/version/required",keyword:"required",params:{missingProperty: missing2}}];
return false;
}
else {
const _errs13 = errors;
for(const key2 in data3){
if(!((key2 === "generation") || (key2 === "value"))){
validate11.errors = [{instancePath:instancePath+"/previous",schemaPath:"#/definitions/version/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2}}];
return false;
break;
}
}
if(_errs13 === errors){
if(data3.generation !== undefined){
let data4 = data3.generation;
const _errs14 = errors;
if(!(((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4))) && (isFinite(data4)))){
validate11.errors = [{instancePath:instancePath+"/previous/generation",schemaPath:"#/definitions/version/properties/generation/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs14){
if((typeof data4 == "number") && (isFinite(data4))){
if(data4 > 1000000 || isNaN(data4)){
validate11.errors = [{instancePath:instancePath+"/previous/generation",schemaPath:"#/definitions/version/properties/generation/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000}}];
return false;
}
else {
if(data4 < 1 || isNaN(data4)){
validate11.errors = [{instancePath:instancePath+"/previous/generation",schemaPath:"#/definitions/version/properties/generation/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}}];
return false;
}
}
}
}
var valid4 = _errs14 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data3.value !== undefined){
let data5 = data3.value;
const _errs16 = errors;
if(errors === _errs16){
if(typeof data5 === "string"){
if(data5.length > 4096){
validate11.errors = [{instancePath:instancePath+"/previous/value",schemaPath:"#/definitions/version/properties/value/maxLength",keyword:"maxLength",params:{limit: 4096}}];
return false;
}
else {
if(data5.length < 1){
validate11.errors = [{instancePath:instancePath+"/previous/value",schemaPath:"#/definitions/version/properties/value/minLength",keyword:"minLength",params:{limit: 1}}];
return false;
}
}
}
else {
validate11.errors = [{instancePath:instancePath+"/previous/value",schemaPath:"#/definitions/version/properties/value/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid4 = _errs16 === errors;
}
else {
var valid4 = true;
}
}
}
}
}
else {
validate11.errors = [{instancePath:instancePath+"/previous",schemaPath:"#/definitions/version/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid0 = _errs10 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
else {
validate11.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate11.errors = vErrors;
return errors === 0;
}


function validate10(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="https://harden.invalid/schema/vault.json" */;
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((((data.harden === undefined) && (missing0 = "harden")) || ((data.version === undefined) && (missing0 = "version"))) || ((data.master === undefined) && (missing0 = "master"))) || ((data.recipients === undefined) && (missing0 = "recipients"))) || ((data.owners === undefined) && (missing0 = "owners"))){
validate10.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(((((key0 === "harden") || (key0 === "version")) || (key0 === "master")) || (key0 === "recipients")) || (key0 === "owners"))){
validate10.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.harden !== undefined){
let data0 = data.harden;
const _errs2 = errors;
if(typeof data0 !== "string"){
validate10.errors = [{instancePath:instancePath+"/harden",schemaPath:"#/properties/harden/type",keyword:"type",params:{type: "string"}}];
return false;
}
if("vault" !== data0){
validate10.errors = [{instancePath:instancePath+"/harden",schemaPath:"#/properties/harden/const",keyword:"const",params:{allowedValue: "vault"}}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.version !== undefined){
let data1 = data.version;
const _errs4 = errors;
if(!(((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1)))){
validate10.errors = [{instancePath:instancePath+"/version",schemaPath:"#/properties/version/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(1 !== data1){
validate10.errors = [{instancePath:instancePath+"/version",schemaPath:"#/properties/version/const",keyword:"const",params:{allowedValue: 1}}];
return false;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.master !== undefined){
let data2 = data.master;
const _errs6 = errors;
if(errors === _errs6){
if(typeof data2 === "string"){
if(!pattern0.test(data2)){
validate10.errors = [{instancePath:instancePath+"/master",schemaPath:"#/properties/master/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{64}$"}}];
return false;
}
}
else {
validate10.errors = [{instancePath:instancePath+"/master",schemaPath:"#/properties/master/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.recipients !== undefined){
let data3 = data.recipients;
const _errs8 = errors;
if(errors === _errs8){
if(Array.isArray(data3)){
var valid1 = true;
const len0 = data3.length;
for(let i0=0; i0<len0; i0++){
let data4 = data3[i0];
const _errs10 = errors;
if(errors === _errs10){
if(typeof data4 === "string"){
if(!pattern1.test(data4)){
validate10.errors = [{instancePath:instancePath+"/recipients/" + i0,schemaPath:"#/properties/recipients/items/pattern",keyword:"pattern",params:{pattern: "^age1[0-9a-z]+$"}}];
return false;
}
}
else {
validate10.errors = [{instancePath:instancePath+"/recipients/" + i0,schemaPath:"#/properties/recipients/items/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid1 = _errs10 === errors;
if(!valid1){
break;
}
}
}
else {
validate10.errors = [{instancePath:instancePath+"/recipients",schemaPath:"#/properties/recipients/type",keyword:"type",params:{type: "array"}}];
return false;
}
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.owners !== undefined){
let data5 = data.owners;
const _errs12 = errors;
if(errors === _errs12){
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
for(const key1 in data5){
let data6 = data5[key1];
const _errs15 = errors;
if(errors === _errs15){
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
for(const key2 in data6){
const _errs18 = errors;
if(!(validate11(data6[key2], {instancePath:instancePath+"/owners/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data6,parentDataProperty:key2,rootData}))){
vErrors = vErrors === null ? validate11.errors : vErrors.concat(validate11.errors);
errors = vErrors.length;
}
var valid3 = _errs18 === errors;
if(!valid3){
break;
}
}
}
else {
validate10.errors = [{instancePath:instancePath+"/owners/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/owners/additionalProperties/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid2 = _errs15 === errors;
if(!valid2){
break;
}
}
}
else {
validate10.errors = [{instancePath:instancePath+"/owners",schemaPath:"#/properties/owners/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid0 = _errs12 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
else {
validate10.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate10.errors = vErrors;
return errors === 0;
}

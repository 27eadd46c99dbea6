// Generated from src/core/scan/baseline.schema.json by `npm run gen`. Do not edit.
"use strict";
export const validateBaseline = validate10;
const schema11 = {"$schema":"http://json-schema.org/draft-07/schema#","type":"object","additionalProperties":false,"required":["format","hosts"],"properties":{"format":{"const":1},"hosts":{"type":"array","maxItems":100000,"items":{"type":"object","additionalProperties":false,"required":["name","day","full","open","closed"],"properties":{"name":{"type":"string","maxLength":255},"day":{"type":"string","pattern":"^\\d{4}-\\d{2}-\\d{2}$"},"full":{"oneOf":[{"type":"null"},{"type":"string","pattern":"^\\d{4}-\\d{2}-\\d{2}$"}]},"open":{"$ref":"#/definitions/listeners"},"closed":{"$ref":"#/definitions/listeners"}}}}},"definitions":{"listeners":{"type":"array","maxItems":131070,"items":{"type":"string","pattern":"^(tcp|udp)/[1-9]\\d{0,4}$"}}}};
const schema12 = {"type":"array","maxItems":131070,"items":{"type":"string","pattern":"^(tcp|udp)/[1-9]\\d{0,4}$"}};
const pattern0 = new RegExp("^\\d{4}-\\d{2}-\\d{2}$", "u");
const pattern2 = new RegExp("^(tcp|udp)/[1-9]\\d{0,4}$", "u");

function validate10(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((data.format === undefined) && (missing0 = "format")) || ((data.hosts === undefined) && (missing0 = "hosts"))){
validate10.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((key0 === "format") || (key0 === "hosts"))){
validate10.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.format !== undefined){
const _errs2 = errors;
if(1 !== data.format){
validate10.errors = [{instancePath:instancePath+"/format",schemaPath:"#/properties/format/const",keyword:"const",params:{allowedValue: 1}}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.hosts !== undefined){
let data1 = data.hosts;
const _errs3 = errors;
if(errors === _errs3){
if(Array.isArray(data1)){
if(data1.length > 100000){
validate10.errors = [{instancePath:instancePath+"/hosts",schemaPath:"#/properties/hosts/maxItems",keyword:"maxItems",params:{limit: 100000}}];
return false;
}
else {
var valid1 = true;
const len0 = data1.length;
for(let i0=0; i0<len0; i0++){
let data2 = data1[i0];
const _errs5 = errors;
if(errors === _errs5){
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
let missing1;
if((((((data2.name === undefined) && (missing1 = "name")) || ((data2.day === undefined) && (missing1 = "day"))) || ((data2.full === undefined) && (missing1 = "full"))) || ((data2.open === undefined) && (missing1 = "open"))) || ((data2.closed === undefined) && (missing1 = "closed"))){
validate10.errors = [{instancePath:instancePath+"/hosts/" + i0,schemaPath:"#/properties/hosts/items/required",keyword:"required",params:{missingProperty: missing1}}];
return false;
}
else {
const _errs7 = errors;
for(const key1 in data2){
if(!(((((key1 === "name") || (key1 === "day")) || (key1 === "full")) || (key1 === "open")) || (key1 === "closed"))){
validate10.errors = [{instancePath:instancePath+"/hosts/" + i0,schemaPath:"#/properties/hosts/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1}}];
return false;
break;
}
}
if(_errs7 === errors){
if(data2.name !== undefined){
let data3 = data2.name;
const _errs8 = errors;
if(errors === _errs8){
if(typeof data3 === "string"){
if(data3.length > 255){
validate10.errors = [{instancePath:instancePath+"/hosts/" + i0+"/name",schemaPath:"#/properties/hosts/items/properties/name/maxLength",keyword:"maxLength",params:{limit: 255}}];
return false;
}
}
else {
validate10.errors = [{instancePath:instancePath+"/hosts/" + i0+"/name",schemaPath:"#/properties/hosts/items/properties/name/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid2 = _errs8 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data2.day !== undefined){
let data4 = data2.day;
const _errs10 = errors;
if(errors === _errs10){
if(typeof data4 === "string"){
if(!pattern0.test(data4)){
validate10.errors = [{instancePath:instancePath+"/hosts/" + i0+"/day",schemaPath:"#/properties/hosts/items/properties/day/pattern",keyword:"pattern",params:{pattern: "^\\d{4}-\\d{2}-\\d{2}$"}}];
return false;
}
}
else {
validate10.errors = [{instancePath:instancePath+"/hosts/" + i0+"/day",schemaPath:"#/properties/hosts/items/properties/day/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid2 = _errs10 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data2.full !== undefined){
let data5 = data2.full;
const _errs12 = errors;
const _errs13 = errors;
let valid3 = false;
let passing0 = null;
const _errs14 = errors;
if(data5 !== null){
const err0 = {instancePath:instancePath+"/hosts/" + i0+"/full",schemaPath:"#/properties/hosts/items/properties/full/oneOf/0/type",keyword:"type",params:{type: "null"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
var _valid0 = _errs14 === errors;
if(_valid0){
valid3 = true;
passing0 = 0;
}
const _errs16 = errors;
if(errors === _errs16){
if(typeof data5 === "string"){
if(!pattern0.test(data5)){
const err1 = {instancePath:instancePath+"/hosts/" + i0+"/full",schemaPath:"#/properties/hosts/items/properties/full/oneOf/1/pattern",keyword:"pattern",params:{pattern: "^\\d{4}-\\d{2}-\\d{2}$"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
else {
const err2 = {instancePath:instancePath+"/hosts/" + i0+"/full",schemaPath:"#/properties/hosts/items/properties/full/oneOf/1/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
var _valid0 = _errs16 === errors;
if(_valid0 && valid3){
valid3 = false;
passing0 = [passing0, 1];
}
else {
if(_valid0){
valid3 = true;
passing0 = 1;
}
}
if(!valid3){
const err3 = {instancePath:instancePath+"/hosts/" + i0+"/full",schemaPath:"#/properties/hosts/items/properties/full/oneOf",keyword:"oneOf",params:{passingSchemas: passing0}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
validate10.errors = vErrors;
return false;
}
else {
errors = _errs13;
if(vErrors !== null){
if(_errs13){
vErrors.length = _errs13;
}
else {
vErrors = null;
}
}
}
var valid2 = _errs12 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data2.open !== undefined){
let data6 = data2.open;
const _errs18 = errors;
const _errs19 = errors;
if(errors === _errs19){
if(Array.isArray(data6)){
if(data6.length > 131070){
validate10.errors = [{instancePath:instancePath+"/hosts/" + i0+"/open",schemaPath:"#/definitions/listeners/maxItems",keyword:"maxItems",params:{limit: 131070}}];
return false;
}
else {
var valid5 = true;
const len1 = data6.length;
for(let i1=0; i1<len1; i1++){
let data7 = data6[i1];
const _errs21 = errors;
if(errors === _errs21){
if(typeof data7 === "string"){
if(!pattern2.test(data7)){
validate10.errors = [{instancePath:instancePath+"/hosts/" + i0+"/open/" + i1,schemaPath:"#/definitions/listeners/items/pattern",keyword:"pattern",params:{pattern: "^(tcp|udp)/[1-9]\\d{0,4}$"}}];
return false;
}
}
else {
validate10.errors = [{instancePath:instancePath+"/hosts/" + i0+"/open/" + i1,schemaPath:"#/definitions/listeners/items/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid5 = _errs21 === errors;
if(!valid5){
break;
}
}
}
}
else {
validate10.errors = [{instancePath:instancePath+"/hosts/" + i0+"/open",schemaPath:"#/definitions/listeners/type",keyword:"type",params:{type: "array"}}];
return false;
}
}
var valid2 = _errs18 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data2.closed !== undefined){
let data8 = data2.closed;
const _errs23 = errors;
const _errs24 = errors;
if(errors === _errs24){
if(Array.isArray(data8)){
if(data8.length > 131070){
validate10.errors = [{instancePath:instancePath+"/hosts/" + i0+"/closed",schemaPath:"#/definitions/listeners/maxItems",keyword:"maxItems",params:{limit: 131070}}];
return false;
}
else {
var valid7 = true;
const len2 = data8.length;
for(let i2=0; i2<len2; i2++){
let data9 = data8[i2];
const _errs26 = errors;
if(errors === _errs26){
if(typeof data9 === "string"){
if(!pattern2.test(data9)){
validate10.errors = [{instancePath:instancePath+"/hosts/" + i0+"/closed/" + i2,schemaPath:"#/definitions/listeners/items/pattern",keyword:"pattern",params:{pattern: "^(tcp|udp)/[1-9]\\d{0,4}$"}}];
return false;
}
}
else {
validate10.errors = [{instancePath:instancePath+"/hosts/" + i0+"/closed/" + i2,schemaPath:"#/definitions/listeners/items/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid7 = _errs26 === errors;
if(!valid7){
break;
}
}
}
}
else {
validate10.errors = [{instancePath:instancePath+"/hosts/" + i0+"/closed",schemaPath:"#/definitions/listeners/type",keyword:"type",params:{type: "array"}}];
return false;
}
}
var valid2 = _errs23 === errors;
}
else {
var valid2 = true;
}
}
}
}
}
}
}
}
else {
validate10.errors = [{instancePath:instancePath+"/hosts/" + i0,schemaPath:"#/properties/hosts/items/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid1 = _errs5 === errors;
if(!valid1){
break;
}
}
}
}
else {
validate10.errors = [{instancePath:instancePath+"/hosts",schemaPath:"#/properties/hosts/type",keyword:"type",params:{type: "array"}}];
return false;
}
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
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
